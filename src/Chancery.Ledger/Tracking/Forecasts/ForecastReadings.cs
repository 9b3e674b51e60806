namespace Chancery.Ledger.Tracking.Forecasts;

/// <summary>By when a forecast must have come true.</summary>
/// <param name="Strict">Last day by the strict reading; null where the document has no day to count from.</param>
/// <param name="Generous">Last day by the generous reading; never before the strict one.</param>
/// <param name="IsSaid">Whether the words themselves give the day; otherwise it is filled in from <c>data/ledger/windows.tsv</c>.</param>
public readonly record struct ForecastReadings(DateOnly? Strict, DateOnly? Generous, bool IsSaid);
