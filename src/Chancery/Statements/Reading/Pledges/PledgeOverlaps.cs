using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Which of the pledges that patterns find in one sentence are the same, and where one ends as another begins.</summary>
internal static class PledgeOverlaps
{
    /// <summary>One pledge for one act and one sum: the more specific pattern wins.</summary>
    internal static List<PledgeDraft> Settle(Sentence words, List<PledgeDraft> drafts)
    {
        var kept = new List<PledgeDraft>();
        foreach (var draft in drafts.OrderByDescending(d => d.Weight).ThenBy(d => d.Span.Start))
        {
            if (!kept.Exists(k => k.Anchor == draft.Anchor || SameSum(k, draft) || (k.Span.Contains(draft.Span) && draft.Amount is null && !IsAside(words, draft, k) && !IsSecond(words, draft, k)) || (draft.Span.Contains(k.Span) && (draft.Amount is null || k.Amount is null) && !IsSecond(words, k, draft))))
            {
                kept.Add(draft);
            }
        }

        return [.. kept.Select(d => kept.Find(k => d.Span.Contains(k.Span) && IsSecond(words, k, d)) is { } second ? d with { Span = Until(words, d.Span, second.Span.Start) } : d)];
    }

    // "its pledge to modernise the port and its offer to host the talks": each word that commits is one promise, however the tree hangs the second.
    private static bool IsSecond(Sentence words, PledgeDraft second, PledgeDraft first) =>
        second.Trigger > first.Anchor && first.Trigger >= 0 && first.Trigger < first.Anchor && words[second.Trigger] is { Upos: Upos.NOUN, Relation: Relation.Conj } && second.Anchor > second.Trigger && words.Child(second.Trigger, Relation.NmodPoss) >= 0;

    private static TextSpan Until(Sentence words, TextSpan span, int next)
    {
        var kept = span.Of(words.Text).AsSpan(0, next - span.Start).TrimEnd(" ,;:");
        kept = kept.EndsWith(" and", StringComparison.Ordinal) ? kept[..^4].TrimEnd(" ,;") : kept;
        return new TextSpan(span.Start, span.Start + kept.Length);
    }

    // "batteries donated by Norway" inside what others promise together: a promise of its own.
    private static bool IsAside(Sentence words, PledgeDraft draft, PledgeDraft around) =>
        words[draft.Anchor].Relation == Relation.Acl && words[draft.Anchor].Xpos == Xpos.VBN && !draft.By.SequenceEqual(around.By);

    private static bool SameSum(PledgeDraft a, PledgeDraft b) => a.Amount is { } x && b.Amount is { } y && x.Span == y.Span;
}
