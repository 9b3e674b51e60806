namespace Chancery.Quantities;

/// <summary>A stretch of time with either end open.</summary>
/// <param name="Start">First day, month or year; null where not said.</param>
/// <param name="End">Last day, month or year, inclusive; null where not said.</param>
/// <param name="Years">Length in years where the words give a length ("ten-year", "over 18 months" is 1.5); null where not said.</param>
public sealed record Period(PartialDate? Start, PartialDate? End, decimal? Years = null);
