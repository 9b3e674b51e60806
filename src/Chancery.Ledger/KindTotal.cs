namespace Chancery.Ledger;

/// <summary>The sum of one kind of flow, in U.S. dollars.</summary>
/// <param name="Kind">Investment, purchase, loan, aid; "of no one kind" for the rest.</param>
/// <param name="Pledges">How many were added.</param>
/// <param name="Low">Least that they come to.</param>
/// <param name="High">Most that they come to, as far as the words bound it.</param>
/// <param name="IsOpen">Whether some are "more than": it may be more.</param>
public sealed record KindTotal(string Kind, int Pledges, decimal Low, decimal High, bool IsOpen);
