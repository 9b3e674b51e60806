namespace Chancery.Ledger;

/// <summary>One pledge of a total, in U.S. dollars.</summary>
/// <param name="Key">Key of its entry.</param>
/// <param name="Title">The words it is listed under.</param>
/// <param name="Low">Least of its sum; null where not bounded or none.</param>
/// <param name="High">Most of its sum; null where not bounded or none.</param>
/// <param name="Kind">Kind of flow.</param>
/// <param name="Uncounted">Why it was left out; null where it was added.</param>
/// <param name="Prior">Mean share of such promises that are kept, in [0, 1]; null where it has no class.</param>
public sealed record TotalItem(string Key, string Title, decimal? Low, decimal? High, string Kind, string? Uncounted, decimal? Prior);
