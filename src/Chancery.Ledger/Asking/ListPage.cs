namespace Chancery.Ledger.Asking;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">What to ask the next page after; null on the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, long Total, string? Next);
