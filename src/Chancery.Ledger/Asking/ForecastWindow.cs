namespace Chancery.Ledger.Asking;

/// <summary>When a forecast can come true, and how it came out.</summary>
/// <param name="Row">The forecast.</param>
/// <param name="Strict">Last day by the strict reading of its words; null where they set none.</param>
/// <param name="Generous">Last day by the generous reading; null where they set none.</param>
/// <param name="Chance">The chance that it gives, 0 to 1; null where its words stand for none.</param>
/// <param name="Outcome">How it came out; null where nobody has said.</param>
public sealed record ForecastWindow(EntryRow Row, DateOnly? Strict, DateOnly? Generous, double? Chance, ResolvedAs? Outcome);
