using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The mentions of one sentence by word order, and the rows of states among them ("Chile, Peru and Bolivia").</summary>
internal sealed class StateRow
{
    private const int FarthestSentence = 5;
    private const int Most = 7;
    private readonly Sentence words;
    private readonly List<(Mention Mention, int First, int End)> mentions = [];

    internal StateRow(Page page, int sentence)
    {
        words = page.Sentences[sentence];
        for (var i = 0; i < words.Count; i++)
        {
            if (page.Cast.MentionAt(sentence, i) is { } mention && (mentions.Count == 0 || mentions[^1].Mention != mention))
            {
                var (first, end) = words.TokensIn(mention.Span);
                mentions.Add((mention, first, end));
            }
        }
    }

    /// <summary>The mentions with their tokens, from left to right.</summary>
    internal IReadOnlyList<(Mention Mention, int First, int End)> Mentions => mentions;

    /// <summary>The row of states that ends right before a place; empty where none does.</summary>
    internal (List<Actor> States, int First) Before(int end)
    {
        var (states, first) = (new List<Actor>(), end);
        while (mentions.FindIndex(m => m.End == first && IsOfStates(m.Mention)) is >= 0 and var at)
        {
            states.InsertRange(0, mentions[at].Mention.Actors);
            first = mentions[at].First;
            if (first > 0 && words.Is(first - 1, "the"))
            {
                first--;
            }

            var link = first;
            while (link > 0 && (words.Is(link - 1, "and") || words.Is(link - 1, "nor") || words.Is(link - 1, ",")) && first - link < 2)
            {
                link--;
            }

            if (link == first || !mentions.Exists(m => m.End == link && IsOfStates(m.Mention)))
            {
                return (states, first);
            }

            first = link;
        }

        return (states, first);
    }

    /// <summary>The row of states that starts right at a place, small words aside; empty where none does.</summary>
    internal (List<Actor> States, int End) From(int start)
    {
        var (states, end) = (new List<Actor>(), start);
        for (var at = start; at < words.Count;)
        {
            while (words.Is(at, "the") || words.Is(at, "both"))
            {
                at++;
            }

            if (mentions.FindIndex(m => m.First <= at && m.End > at && IsOfStates(m.Mention)) is not (>= 0 and var found))
            {
                break;
            }

            states.AddRange(mentions[found].Mention.Actors);
            end = at = mentions[found].End;
            while (at < words.Count && (words.Is(at, "and") || words.Is(at, ",")))
            {
                at++;
            }

            if (at == end)
            {
                break;
            }
        }

        return (states, end);
    }

    /// <summary>The states that "the three", "both" or "all four" right before a place stand for: the last group or row of so many, else so many named last; null where no such words stand there.</summary>
    internal (List<Actor> States, int First)? Counted(Page page, int sentence, int end)
    {
        var at = end - 1;
        if (at >= 0 && (words.Is(at, "countries") || words.Is(at, "states") || words.Is(at, "neighbours") || words.Is(at, "neighbors")))
        {
            at--;
        }

        var count = words.Is(at, "both") ? 2 : NumberWords.Of(words.Form(at), Most);
        if (count < 2 || !(words.Is(at, "both") || words.Is(at - 1, "the") || words.Is(at - 1, "all") || words.Is(at - 1, "these") || words.Is(at - 1, "those")))
        {
            return null;
        }

        var states = new List<Actor>();
        var before = page.Cast.Mentions.Where(m => m.Span.End <= words[at].Span.Start && m.Sentence >= sentence - FarthestSentence);
        foreach (var mention in before.Reverse())
        {
            if (mention.Actors.Count == count && mention.Actors.All(a => a.State is not null))
            {
                return ([.. mention.Actors.Select(a => new Actor { State = a.State, Text = a.Text })], at);
            }

            if (mention is { Kind: MentionKind.Name, Actors: [{ State: { } state, Org: null, Person: null } actor] } && !states.Exists(s => s.State == state))
            {
                states.Insert(0, actor);
            }

            if (states.Count == count)
            {
                return (states, at);
            }
        }

        return null;
    }

    private static bool IsOfStates(Mention mention) => mention.Actors.Count > 0 && mention.Actors.All(a => a is { State: not null, Org: null, Person: null });
}
