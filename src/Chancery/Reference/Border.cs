namespace Chancery.Reference;

/// <summary>The land border of two states.</summary>
/// <param name="First">ISO 3166-1 alpha-3 of one side, the earlier in the alphabet.</param>
/// <param name="Second">ISO 3166-1 alpha-3 of the other.</param>
/// <param name="Kilometres">Length as the first side's entry gives it.</param>
/// <param name="SecondKilometres">Length as the second side's entry gives it; null where it gives none.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Border(string First, string Second, decimal Kilometres, decimal? SecondKilometres, string Source);
