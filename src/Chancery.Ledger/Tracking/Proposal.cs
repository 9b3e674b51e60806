namespace Chancery.Ledger.Tracking;

/// <summary>Something that a person should decide; the machine never does.</summary>
/// <param name="Kind">What is proposed.</param>
/// <param name="Mention">Key of the mention that gives rise to it.</param>
/// <param name="Other">Key of the entry that it may belong to; null unless a merge is proposed.</param>
/// <param name="Score">How sure, in thousandths of a log-odd; 0 where it was not scored.</param>
/// <param name="Reason">Why, in a sentence for people.</param>
public sealed record Proposal(ProposalKind Kind, string Mention, string? Other, int Score, string Reason);

/// <summary>What is proposed.</summary>
public enum ProposalKind : byte
{
    /// <summary>That an entry and another are one.</summary>
    Merge,

    /// <summary>That a mention does not belong to its entry.</summary>
    Split,

    /// <summary>That a pledge was cancelled.</summary>
    Cancelled,

    /// <summary>That a pledge was broken.</summary>
    Broken,

    /// <summary>That a pledge was denied by the payer.</summary>
    Refuted,
}
