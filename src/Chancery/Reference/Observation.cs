namespace Chancery.Reference;

/// <summary>One figure for one year, as one source gave it at one time. The same year may have several, one a vintage.</summary>
/// <param name="Year">Calendar or fiscal year it stands for.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit"><c>USD</c>, <c>people</c>, <c>% of GDP</c>.</param>
/// <param name="Source">Who publishes it: "World Bank", "CIA World Factbook".</param>
/// <param name="Vintage">Which edition: "October 2024", "snapshot 2025-04-17".</param>
public sealed record Observation(int Year, decimal Value, string Unit, string Source, string Vintage);
