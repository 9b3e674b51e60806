namespace Chancery.Reference;

/// <summary>Share of one partner in a state's exports or imports.</summary>
/// <param name="State">ISO 3166-1 alpha-3 of the state.</param>
/// <param name="Partner">ISO 3166-1 alpha-3 of the partner.</param>
/// <param name="Flow"><see cref="Indicator.Exports"/> or <see cref="Indicator.Imports"/>.</param>
/// <param name="Year">Year it stands for.</param>
/// <param name="Percent">Share in percent.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TradeShare(string State, string Partner, Indicator Flow, int Year, decimal Percent, string Source);
