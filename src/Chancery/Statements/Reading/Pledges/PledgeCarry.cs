using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>How far the receiver of a promise is still the receiver of the next: within its paragraph and its list, and on into paragraphs that name no other state, but not past a heading.</summary>
internal static class PledgeCarry
{
    /// <summary>Characters back to the pledge that says who receives.</summary>
    private const int Farthest = 1200;

    /// <summary>The receivers of the last pledge before a sentence; empty where the text has gone over to something else since.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="givers">Who promises in it.</param>
    /// <param name="earlier">The last pledge before it; null where none.</param>
    internal static IReadOnlyList<Actor> From(Page page, int sentence, IEnumerable<Actor> givers, Pledge? earlier)
    {
        earlier = earlier is { To.Count: 0 } ? page.Pledges.Received : earlier;
        if (earlier is null || earlier.To.Count == 0 || page.Sentences[sentence].Span.Start - earlier.Span.End >= Farthest)
        {
            return [];
        }

        var told = sentence;
        while (told > 0 && page.Sentences[told].Span.Start > earlier.Span.Start)
        {
            told--;
        }

        // The items of a government’s own list of doings go to many, unless its title is of one; elsewhere a text goes on about what it has told.
        var isOther = page.Sentences[told].Paragraph != page.Sentences[sentence].Paragraph && !IsOfSameList(page, told, sentence);
        if (isOther && page.Cast.Home is not null && (!earlier.To.All(t => t.State is { } state && page.States.IsInTitle(state)) || givers.Any(g => g.Role == "IGO")))
        {
            return [];
        }

        return !isOther || !IsPastTopic(page, told, sentence, earlier.To, [.. earlier.To, .. earlier.By, .. page.Pledges.GiversSince, .. givers]) ? [.. earlier.To.Select(AsState)] : [];
    }

    // What one office of a state was promised the next promise brings to the state.
    private static Actor AsState(Actor actor) => actor is { State: not null, Org: not null, Role: "GOV" } ? actor with { Org = null } : actor;

    private static bool IsOfSameList(Page page, int told, int sentence) => page.LeadIns.LeadOf(sentence) is >= 0 and var lead && (lead == told || page.LeadIns.LeadOf(told) == lead);

    // A heading, or a state that neither gives nor received, in what stands between.
    private static bool IsPastTopic(Page page, int told, int sentence, IReadOnlyList<Actor> receivers, List<Actor> known)
    {
        var isTitled = page.Cast.Home is null && receivers.Any(r => r.State is { } state && (page.States.IsInTitle(state) || state == page.States.Home?.State)); // whoever the text is about stays in mind
        for (var s = told + 1; s <= sentence; s++)
        {
            if (page.Sentences[s].Kind == SentenceKind.Heading || (!isTitled && NamesOther(page, s, known)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesOther(Page page, int sentence, List<Actor> known)
    {
        for (var i = 0; i < page.Sentences[sentence].Count; i++)
        {
            foreach (var actor in page.Cast.ActorsAt(sentence, i))
            {
                if (actor.State is { } state && state != page.Cast.Home && !known.Exists(k => k.State == state))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
