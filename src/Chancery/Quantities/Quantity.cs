namespace Chancery.Quantities;

/// <summary>A count or measure: "15%" is 15 percent, "7,000 km" is 7000 km.</summary>
/// <param name="Value">The figure; null for plural words ("dozens").</param>
/// <param name="Unit">Singular unit as the texts use it: <c>percent</c>, <c>km</c>, <c>jobs</c>, <c>USD/year</c>.</param>
/// <param name="Qualifier">How exactly it is meant.</param>
public readonly record struct Quantity(decimal? Value, string Unit, AmountQualifier Qualifier = AmountQualifier.Exact);
