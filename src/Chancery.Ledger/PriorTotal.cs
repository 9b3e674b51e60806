namespace Chancery.Ledger;

/// <summary>How many pledges would be kept, as often as such pledges are; of those that are of a class with a prior.</summary>
/// <param name="Pledges">How many have one.</param>
/// <param name="Kept">How many of these would be kept.</param>
/// <param name="Dollars">What they come to, at the least.</param>
/// <param name="DollarsKept">How much of it would be kept.</param>
public sealed record PriorTotal(int Pledges, decimal Kept, decimal Dollars, decimal DollarsKept);
