namespace Chancery.Quantities;

/// <summary>A chance with its band, each in [0, 1]. <c>default</c> is impossible.</summary>
/// <param name="Low">Lower bound of the band.</param>
/// <param name="Point">The figure to score.</param>
/// <param name="High">Upper bound of the band.</param>
public readonly record struct Probability(decimal Low, decimal Point, decimal High);
