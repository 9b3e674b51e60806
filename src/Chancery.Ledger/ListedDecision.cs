namespace Chancery.Ledger;

/// <summary>A decision of the chain, and whether it holds.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="IsInForce">False once it is undone; an undoing holds until it is undone itself.</param>
public sealed record ListedDecision(Decision Decision, bool IsInForce);
