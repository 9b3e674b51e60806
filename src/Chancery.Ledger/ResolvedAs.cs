namespace Chancery.Ledger;

/// <summary>How a forecast came out.</summary>
public enum ResolvedAs : byte
{
    /// <summary>It came true in time.</summary>
    Yes,

    /// <summary>It did not.</summary>
    No,

    /// <summary>In part: scored as half.</summary>
    Partly,

    /// <summary>Its condition did not arise: not scored.</summary>
    Void,

    /// <summary>Nobody can tell which: not scored.</summary>
    Ambiguous,

    /// <summary>Still to come: not scored.</summary>
    Open,
}
