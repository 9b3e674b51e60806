using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>When states entered and left bodies, as sentences tell it: "Hungary joined NATO in 1999".</summary>
internal sealed class MembershipPassages(JoiningWords words)
{
    private const int Reach = 70;
    private const int Owner = 4;
    private const int CallReach = 32;
    private readonly MembershipSince sinces = new(words);

    /// <summary>What such sentences come to beside the table of memberships, with the words they stand in.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages.Where(p => p.Mentions.Count > 0))
        {
            foreach (var found in sinces.In(material, passage))
            {
                yield return found;
            }

            if (!passage.Sentence.IsParsed)
            {
                continue;
            }

            for (var verb = 0; verb < passage.Sentence.Count; verb++)
            {
                var token = passage.Sentence[verb];
                if (token.Upos is Upos.VERB or Upos.NOUN && words.Of(token.Lemma) is { } tie && !IsDenied(passage.Sentence, verb))
                {
                    foreach (var found in Read(material, passage, verb, tie))
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    private IEnumerable<(TextSpan Span, Fact Fact)> Read(CheckMaterial material, Passage passage, int verb, (JoiningKind Kind, string? Object, string? Organisation) tie)
    {
        var at = passage.Sentence[verb].Span;
        var end = Math.Min(passage.Sentence.Span.End, at.End + Reach);
        if (passage.Sentence[verb].Upos == Upos.NOUN && tie.Object is not null)
        {
            yield break;
        }

        var isParticle = tie is { Object: not null, Organisation: null }; // "came into"
        if (isParticle && !passage.Text.AsSpan(at.End).StartsWith($" {tie.Object} ", StringComparison.Ordinal))
        {
            yield break;
        }

        var organisation = tie.Object is { } word && !isParticle
            ? passage.HasWord(at.End, end, [word]) ? tie.Organisation : null
            : passage.Mentions.Where(m => m.Span.Start >= at.End && m.Span.Start < end).SelectMany(m => m.Actors)
                .Select(a => a.Org is { } org ? material.Book.BodyNamed(org) : null).FirstOrDefault(o => o is not null);
        organisation ??= tie is { Object: null, Kind: JoiningKind.Enter } ? LastBody(material, passage, verb) : null;
        organisation ??= tie.Kind == JoiningKind.Enter && passage.Sentence[verb].Upos == Upos.VERB ? Called(material, passage, verb) : null;
        var when = passage.Quantities.Times.FirstOrDefault(t => t.Span.Start >= at.End && t.Span.Start <= end && t.Kind is TimeKind.Point or TimeKind.Since && (t.Period.Start ?? t.Period.End) is not null);
        if (organisation is null || when is null || (tie.Object is null && passage.Sentence[verb].Upos == Upos.VERB && passage.HasWord(at.End, Math.Min(end, Body(material, passage, at.End)), ["at", "of", "in"])) || IsOfAnother(passage, at.End, when.Span.Start))
        {
            yield break;
        }

        foreach (var state in Subjects(passage, verb).Select(a => a.State is { } iso3 && a.Org is null && a.Person is null ? material.Book.StateOf(iso3) : null).OfType<State>())
        {
            if (MembershipDate.Compare(material.Book, state, organisation, tie.Kind, (when.Period.Start ?? when.Period.End)!.Value) is { } fact)
            {
                yield return (at.Union(when.Span), fact);
            }
        }
    }

    // "entered the alliance in 1999": what the members of a body call it.
    private string? Called(CheckMaterial material, Passage passage, int verb)
    {
        var end = passage.Sentence[verb].Span.End;
        var behind = passage.Between(end, Math.Min(passage.Sentence.Span.End, end + CallReach)).TrimStart();
        behind = behind.StartsWith("into ", StringComparison.Ordinal) || behind.StartsWith("to ", StringComparison.Ordinal) ? behind[(behind.IndexOf(' ') + 1)..] : behind;
        foreach (var (name, organisation) in words.Names)
        {
            if (behind.StartsWith(name, StringComparison.Ordinal) && (behind.Length == name.Length || !char.IsLetterOrDigit(behind[name.Length])) && Subjects(passage, verb).Any(a => a is { State: { } state, Org: null, Person: null } && material.Book.MembershipsOf(state, organisation).Count > 0))
            {
                return organisation;
            }
        }

        return null;
    }

    // "…, which joined in 1982": the body that was spoken of last, where nothing is joined by name.
    private static string? LastBody(CheckMaterial material, Passage passage, int verb)
    {
        var sentence = passage.Sentence;
        var at = sentence[verb].Span;
        return sentence[verb].Lemma is "join" or "accede" && passage.Text.AsSpan(at.End).StartsWith(" in ", StringComparison.Ordinal) && at.End + 5 < passage.Text.Length && char.IsAsciiDigit(passage.Text[at.End + 4])
            ? material.Mentions.Where(m => m.Sentence <= passage.Index && passage.Index - m.Sentence <= 2 && m.Span.End <= at.Start && m.Actors is [{ Org: not null, Person: null }]).Select(m => material.Book.BodyNamed(m.Actors[0].Org!)).LastOrDefault(b => b is not null)
            : null;
    }

    private static int Body(CheckMaterial material, Passage passage, int from) =>
        passage.Mentions.FirstOrDefault(m => m.Span.Start >= from && m.Actors.Any(a => a.Org is { } org && material.Book.BodyNamed(org) is not null))?.Span.Start ?? from;

    // "leaving the club, a body founded in 1975": the day of another act.
    private static bool IsOfAnother(Passage passage, int from, int to)
    {
        var (first, end) = passage.Sentence.TokensIn(new TextSpan(from, to));
        var comma = false;
        for (var i = first; i < end; i++)
        {
            if (passage.Sentence.Is(i, ";"))
            {
                return true;
            }

            comma |= passage.Sentence.Is(i, ",");
            if (comma && passage.Sentence[i].Xpos is Xpos.VBN or Xpos.VBD)
            {
                return true;
            }
        }

        return false;
    }

    // The subject of the verb, of the verb that it goes along with, or whom its clause describes.
    private static IEnumerable<Actor> Subjects(Passage passage, int verb)
    {
        if (passage.Sentence[verb].Upos == Upos.NOUN)
        {
            // "Croatia’s accession", "the accession of Croatia"
            var at = passage.Sentence[verb].Span;
            return passage.Mentions.Where(m => m.Span.End <= at.Start && at.Start - m.Span.End <= Owner).OrderByDescending(m => m.Span.Start).Take(1)
                .Concat(passage.Mentions.Where(m => m.Span.Start >= at.End && m.Span.Start - at.End <= Owner + 3 && passage.HasWord(at.End, m.Span.Start, ["of"])).Take(1))
                .Where(m => m.Actors is [{ State: not null, Org: null, Person: null }]).Take(1).SelectMany(m => m.Actors);
        }

        for (var at = verb; at >= 0; at = passage.Sentence[at].Relation is Relation.Conj or Relation.Xcomp or Relation.Advcl ? passage.Sentence[at].Head : -1)
        {
            if (passage.Sentence[at].Relation is Relation.AclRelcl or Relation.Acl && passage.Mentions.FirstOrDefault(m => m.Head == passage.Sentence[at].Head) is { } described)
            {
                return described.Actors;
            }

            var subject = passage.Sentence.Child(at, Relation.Nsubj);
            subject = subject >= 0 ? subject : passage.Sentence.Child(at, Relation.NsubjPass);
            if (subject >= 0)
            {
                var sentence = passage.Sentence;
                return passage.Mentions.Where(m => m.Head == subject || (sentence[m.Head].Relation == Relation.Conj && sentence[m.Head].Head == subject)).SelectMany(m => m.Actors);
            }
        }

        return [];
    }

    // "has not joined", "could join", "wants to join" tell no date that has been.
    private static bool IsDenied(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Lemma is "not" or "never" || sentence[child].Xpos == Xpos.MD || sentence[child].Xpos == Xpos.TO)
            {
                return true;
            }
        }

        return false;
    }
}
