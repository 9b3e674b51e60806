namespace Chancery.Ledger.Asking;

/// <summary>Another entry that this one is linked to.</summary>
/// <param name="Kind"><c>part_of</c>, <c>contradicts</c>; with <c>of_</c> before it where the other one is linked to this.</param>
/// <param name="Key">Key of the other.</param>
/// <param name="Title">Its words.</param>
public sealed record LinkedEntry(string Kind, string Key, string Title);
