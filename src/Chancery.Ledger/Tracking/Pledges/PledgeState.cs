namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Where a pledge is in its life (docs/ledger.md).</summary>
public enum PledgeState : byte
{
    /// <summary>Reported only by others.</summary>
    Alleged,

    /// <summary>The payer said it in public.</summary>
    Announced,

    /// <summary>A memorandum or framework is signed, which does not bind.</summary>
    Framed,

    /// <summary>A contract, law or signed loan.</summary>
    Committed,

    /// <summary>A budget line, a firm order, financing closed.</summary>
    Allocated,

    /// <summary>A first payment or delivery has come.</summary>
    Delivering,

    /// <summary>Nothing heard for long, or halted.</summary>
    Stalled,

    /// <summary>At least nine tenths came by the deadline.</summary>
    Kept,

    /// <summary>At least nine tenths came, after the deadline.</summary>
    KeptLate,

    /// <summary>Half to nine tenths came by the deadline.</summary>
    PartlyKept,

    /// <summary>A tenth to a half came by the deadline.</summary>
    LargelyUnkept,

    /// <summary>Less than a tenth came by the deadline, or it was repudiated: a person has said so, with a source.</summary>
    Broken,

    /// <summary>Deadline and grace have passed; nothing was found, nobody repudiated it.</summary>
    Lapsed,

    /// <summary>Ended by agreement or force: a person has said so, with a source.</summary>
    Cancelled,

    /// <summary>Another took its place.</summary>
    Superseded,

    /// <summary>Denied by the payer or absent from the primary text: a person has said so, with a source.</summary>
    Refuted,

    /// <summary>Nobody has looked yet: says nothing of the pledge.</summary>
    NotLookedYet,

    /// <summary>It cannot be looked up: says nothing of the pledge.</summary>
    Unverifiable,
}
