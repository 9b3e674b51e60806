namespace Chancery.Ledger.Tracking;

/// <summary>How an entry stands to another.</summary>
/// <param name="Kind">What it is to the other.</param>
/// <param name="Other">Key of the other entry.</param>
public sealed record EntryLink(EntryLinkKind Kind, string Other);

/// <summary>What an entry is to another.</summary>
public enum EntryLinkKind : byte
{
    /// <summary>A part of it: only one of the two levels counts.</summary>
    PartOf,

    /// <summary>Another figure for the same thing and time.</summary>
    Contradicts,
}
