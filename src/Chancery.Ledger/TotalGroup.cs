namespace Chancery.Ledger;

/// <summary>Pledges that were added to a total, or left out of it for one reason.</summary>
/// <param name="Reason">Why they were left out; null for those that were added.</param>
/// <param name="Pledges">How many.</param>
/// <param name="Named">As many of them as were asked for, the largest first.</param>
public sealed record TotalGroup(string? Reason, int Pledges, IReadOnlyList<TotalItem> Named);
