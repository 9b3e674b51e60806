namespace Chancery.Ledger.Asking;

/// <summary>Something that a person should decide.</summary>
/// <param name="Entry">Key of the entry.</param>
/// <param name="Kind"><c>merge</c>, <c>split</c>, <c>cancelled</c>, <c>broken</c> or <c>refuted</c>.</param>
/// <param name="Mention">The telling that gives rise to it.</param>
/// <param name="Other">Key of the entry that it may belong to; null unless a merge is proposed.</param>
/// <param name="Score">How sure, in thousandths of a log-odd.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record OpenProposal(string Entry, string Kind, string Mention, string? Other, int Score, string Reason);
