namespace Chancery.Checks;

/// <summary>A bound of a check; shares are fractions.</summary>
/// <param name="Name">What it bounds.</param>
/// <param name="Value">Where it is set.</param>
/// <param name="Reason">Why there.</param>
public sealed record CheckBound(string Name, decimal Value, string Reason);
