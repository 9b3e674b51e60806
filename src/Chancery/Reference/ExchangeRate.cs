using Chancery.Quantities;

namespace Chancery.Reference;

/// <summary>What one unit of a currency cost in U.S. dollars, on average over a month or a year.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Period">The month, or the year where only that is known.</param>
/// <param name="UsdPerUnit">U.S. dollars for one unit.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ExchangeRate(CurrencyCode Currency, PartialDate Period, decimal UsdPerUnit, string Source);
