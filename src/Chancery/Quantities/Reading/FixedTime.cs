namespace Chancery.Quantities.Reading;

/// <summary>What a fixed expression of time says: its kind and its ends relative to publication.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">First day, month or year; null for none.</param>
/// <param name="End">Last; null for none.</param>
/// <param name="Months">Length of a rate in months.</param>
internal sealed record FixedTime(TimeKind Kind, RelativeDate? Start, RelativeDate? End, int Months = 0)
{
    /// <summary>The time meant, counted from publication.</summary>
    public Period Resolve(DateOnly? published) => Kind == TimeKind.Rate
        ? new Period(null, null, Lengths.Years(Months, 0))
        : new Period(published is { } a ? Start?.From(a, isEnd: false) : null, published is { } b ? End?.From(b, isEnd: true) : null);
}
