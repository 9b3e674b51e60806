using Chancery.Reference;
using Chancery.Statements.Reading.Events;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Actors without a name ("rebels", "300 people"): they belong to the place or the state that the sentence gives them.</summary>
internal static class Nameless
{
    /// <summary>Whether an actor is a common noun that no state is known for.</summary>
    internal static bool Is(Actor actor) =>
        actor is { State: null, Person: null, Role: not (null or "IGO" or "NGO" or "BUS") } && (actor.Org is null || actor.Org.Equals(actor.Text, StringComparison.OrdinalIgnoreCase))
        && IsCommon(actor.Org ?? actor.Text);

    private static bool IsCommon(string words) => char.IsLower(words[words.LastIndexOf(' ') + 1]);

    /// <summary>The actors of a side with the state that is known for those without a name: by their own phrase, the place of the act, or whom they are dealt with by.</summary>
    internal static IReadOnlyList<Actor> Housed(Page page, int sentence, EventSide side, string? there, string? home)
    {
        if (!side.Actors.Any(a => Is(a) && !IsOfOthers(page, a)))
        {
            return side.Actors;
        }

        if (side.Heads.Exists(h => IsOfRegion(page.Sentences[sentence], h)))
        {
            return side.Actors;
        }

        var state = side.Heads.SelectMany(h => Within(page, sentence, h)).Select(a => a.State).FirstOrDefault() ?? there ?? home ?? OnlyState(page, sentence) ?? (sentence > 0 ? Local(page, sentence, side) ?? page.States.Matter?.State : null);
        return state is null ? side.Actors : [.. side.Actors.Select(a => Is(a) && !IsOfOthers(page, a) ? a with { State = state, Org = null } : a)];
    }

    // "48 countries" are states themselves, and "his European partners" of others than he is; "its partners" may be anybody.
    private static bool IsOfOthers(Page page, Actor actor) =>
        actor.Role == "GOV" && actor.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first
        && page.Cast.Book?.Words.PointingOf(actor.Text.AsSpan(actor.Text.LastIndexOf(' ') + 1)) is { Kind: "state", Number: > 1 } noun
        && (!noun.IsOther || actor.Text.AsSpan(first).ContainsAnyInRange('A', 'Z'));

    // "The government closed the roads. Police fired at a crowd": police, crowds and members of parliament are those of the state that the text has just spoken of.
    private static string? Local(Page page, int sentence, EventSide side) =>
        side.Actors.All(a => a.Role is "COP" or "CVL" or "OPP" or "LEG" or "LAB" or "JUD") && side.Heads.Count > 0 ? OfParagraph(page, sentence) ?? (page.Topic(sentence, side.Heads[0]) is [{ State: { } state }] ? state : null) : null;

    /// <summary>The only state that the sentences before it in the paragraph speak of; null where they speak of none or of several.</summary>
    internal static string? OfParagraph(Page page, int sentence)
    {
        string? only = null;
        foreach (var mention in page.Cast.Mentions)
        {
            if (mention.Sentence >= sentence || page.Sentences[mention.Sentence].Paragraph != page.Sentences[sentence].Paragraph)
            {
                continue;
            }

            foreach (var actor in mention.Actors)
            {
                if (actor.State is { } state && state != (only ??= state))
                {
                    return null;
                }
            }
        }

        return only;
    }

    // "African villagers": of no one state.
    private static bool IsOfRegion(Sentence words, int head)
    {
        foreach (var child in words.Children(head))
        {
            if (child > 0 && words[child].Relation == Relation.Amod && char.IsUpper(words.Form(child)[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those with a state who are named inside a phrase: "refugees fleeing the war in Liberia".</summary>
    internal static IEnumerable<Actor> Within(Page page, int sentence, int head)
    {
        var (first, end) = page.Sentences[sentence].Subtree(head);
        return Enumerable.Range(first, end - first).SelectMany(i => page.Cast.ActorsAt(sentence, i)).Where(a => a.State is not null);
    }

    /// <summary>The state in whose territory an act takes place, by the places named beside it; null where none is.</summary>
    internal static Actor? Place(Page page, int sentence, PatternMatch match, IEnumerable<Role> roles)
    {
        foreach (var role in roles)
        {
            var heads = new List<int>();
            match.Frame.Fill(role, heads);
            var found = page.Actors(sentence, heads).Where(a => a.State is not null).Concat(heads.SelectMany(h => Within(page, sentence, h))).FirstOrDefault();
            if (found is not null)
            {
                return new Actor { State = found.State, Role = "CVL", Text = found.Text };
            }
        }

        return null;
    }

    // Where a sentence speaks of one state alone, its rebels and its crowds are meant.
    private static string? OnlyState(Page page, int sentence)
    {
        string? only = null;
        for (var i = 0; i < page.Sentences[sentence].Count; i++)
        {
            foreach (var actor in page.Cast.ActorsAt(sentence, i))
            {
                if (actor.State is { } state && state != (only ??= state))
                {
                    return null;
                }
            }
        }

        return only;
    }
}
