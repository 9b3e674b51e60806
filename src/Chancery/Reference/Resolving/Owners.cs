using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Whom a noun belongs to: words before it in its phrase, a possessive pronoun, or "of" and a name after it.</summary>
internal static class Owners
{
    private const int MostWordsBefore = 8;

    /// <summary>Words of the field of a ministry: "Education, Culture and Sports".</summary>
    private const int LongestField = 10;

    /// <summary>The owners of a noun, empty where none stands beside it, and where its phrase begins.</summary>
    public static List<Actor> Of(CastDraft draft, int noun, out int start, out bool possessed)
    {
        var here = draft.Here;
        start = noun;
        possessed = false;
        while (start > 0 && noun - start < MostWordsBefore && (IsInPhrase(here[start - 1]) || IsHyphenated(here, start - 1)))
        {
            start--;
        }

        if (start > 0 && start < noun && here.Form(start) is "-")
        {
            start--; // "Indo-Pacific partners": the first half of a word, whatever its tag
        }

        for (var i = noun - 1; i >= start; i--)
        {
            if (draft.MentionAt(i) is { Actors.Count: > 0 } mention)
            {
                mention = Possessor(draft, i, start, mention);
                possessed = here[i].Upos == Upos.PRON;
                return [.. CoordinatedBefore(draft, i), .. mention.Actors];
            }
        }

        return After(draft, noun);
    }

    // "Chad's UN envoy": the state that sends him goes before the body that he is sent to.
    private static Mention Possessor(CastDraft draft, int i, int start, Mention nearest)
    {
        if (nearest.Actors is not [{ State: null, Person: null, Role: "IGO" }])
        {
            return nearest;
        }

        for (var at = i - 1; at > start; at--)
        {
            if (draft.Here[at].Xpos == Xpos.POS)
            {
                return draft.MentionAt(at - 1) is { Actors: [{ State: not null, Person: null }] } sender ? sender : nearest;
            }
        }

        return nearest;
    }

    // "the kingdom's army-led government": a participle behind a hyphen, and the hyphen.
    private static bool IsHyphenated(Sentence here, int i) =>
        here.Form(i) is "-" ? i > 0 && here[i].Span.Start == here[i - 1].Span.End
        : here[i].Xpos == Xpos.VBN && i > 0 && here.Form(i - 1) is "-" && here[i - 1].Span.End == here[i].Span.Start;

    // Words that stand before a noun in its own phrase; the second of two adjectives is one, another noun joined by "and" is not.
    private static bool IsInPhrase(Token word) =>
        word.Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PART or Upos.PRON
        && (word.Relation != Relation.Conj || word.Upos == Upos.ADJ)
        && word.Xpos is not (Xpos.WDT or Xpos.WP or Xpos.WRB)
        && (word.Upos != Upos.PART || word.Xpos == Xpos.POS);

    private static List<Actor> After(CastDraft draft, int noun)
    {
        var here = draft.Here;
        if (noun + 2 >= here.Count || !(here.Is(noun + 1, "of") || here.Is(noun + 1, "in") || here.Is(noun + 1, "from")))
        {
            return [];
        }

        var name = EndOfField(draft, noun + 1);
        foreach (var hit in draft.Hits)
        {
            if (hit.First > name && hit.First <= name + 2 && hit.Entry.Class is not NameClass.Person && hit.Entry.Value is not Group { Kind: "region" })
            {
                var words = draft.Around.Words(hit.First, hit.End);
                return hit.Entry is { Class: NameClass.Group, Value: Group group } ? NamedActors.OfGroup(group, words)
                    : hit.Entry is { Class: NameClass.Organisation, Value: Organisation organisation } ? [NamedActors.OfOrganisation(organisation, words)]
                    : hit.Entry.State is { } state ? [.. Row(draft, hit, state, words)] : [];
            }
        }

        return [];
    }

    // "the Ministry of Energy and Water of the Kingdom of Chad": the preposition before the state, behind the field of the ministry.
    private static int EndOfField(CastDraft draft, int preposition)
    {
        var here = draft.Here;
        var at = preposition + 1;
        if (!here.Is(preposition, "of") || here[at].Upos != Upos.PROPN || draft.Around.Starting(at) is not null)
        {
            return preposition;
        }

        while (at < here.Count && at - preposition < LongestField && (here[at].Upos == Upos.PROPN || here[at].Xpos == Xpos.Comma || here.Is(at, "and")))
        {
            at++;
        }

        return at + 1 < here.Count && here.Is(at, "of") ? at : preposition;
    }

    // "the presidents of A, B and C": all of the row.
    private static IEnumerable<Actor> Row(CastDraft draft, NameHit first, string state, string words)
    {
        yield return new Actor { State = state, Role = "GOV", Text = words };
        var end = first.End;
        foreach (var hit in draft.Hits)
        {
            if (hit.First >= end && hit.Entry.State != state && hit.Entry is { Class: NameClass.State or NameClass.Capital, State: { } other } && draft.Around.IsRow(end, hit.First))
            {
                yield return new Actor { State = other, Role = "GOV", Text = draft.Around.Words(hit.First, hit.End) };
                end = hit.End;
            }
        }
    }

    // "US and British forces": both own them.
    private static IReadOnlyList<Actor> CoordinatedBefore(CastDraft draft, int owner)
    {
        var link = owner - 1;
        return link > 0 && draft.Here.Is(link, "and") && draft.Here[link - 1].Relation is Relation.Amod or Relation.Compound
            && draft.MentionAt(link - 1) is { Actors: [{ State: not null, Person: null }] } other
            ? other.Actors
            : [];
    }
}
