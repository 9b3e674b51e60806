using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>When a promise is to be kept.</summary>
internal static class PledgeHorizon
{
    /// <summary>The time by which or in which a promise is to be kept: what is told as a horizon, else a day or month ahead; null where none is told.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="clause">The clause of the act.</param>
    /// <param name="amount">Its sum; null where none.</param>
    internal static Period? Of(Page page, int sentence, TextSpan clause, Found<Money>? amount)
    {
        var stretch = amount is { } sum ? clause.Union(sum.Span) : clause;
        return page.Quantities(sentence).Times
            .Where(t => stretch.Overlaps(t.Span))
            .OrderBy(t => t.Kind == TimeKind.Point)
            .Select(t => t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Length or TimeKind.Window ? t.Period : Ahead(page, t))
            .FirstOrDefault(p => p is not null);
    }

    // "in April 2026", told before it; of what is promised a bare "in February" lies ahead.
    private static Period? Ahead(Page page, TimeExpression time)
    {
        if (time is not { Kind: TimeKind.Point, Period: { Start: { } start, End: { } end } } || page.Document.Published is not { } today)
        {
            return null;
        }

        var isBareMonth = start is { Month: > 0, Day: 0 } && start.AddYears(1).Latest > today && !time.Span.Of(page.Document.Text).Any(c => char.IsAsciiDigit(c) || c == ' ');
        return start.Latest > today ? time.Period : isBareMonth ? time.Period with { Start = start.AddYears(1), End = end.AddYears(1) } : null;
    }
}
