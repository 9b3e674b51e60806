namespace Chancery.Reference.Importing;

/// <summary>One figure that was imported.</summary>
/// <param name="State">ISO 3166-1 alpha-3.</param>
/// <param name="Indicator">What it is of.</param>
/// <param name="Year">Year it stands for.</param>
/// <param name="Value">The figure in the unit of its indicator.</param>
public sealed record ImportedFigure(string State, Indicator Indicator, int Year, decimal Value);
