namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Why a pledge stays out of totals.</summary>
public enum UncountedReason : byte
{
    /// <summary>It is a total whose parts are counted.</summary>
    Umbrella,

    /// <summary>It is a part of a pledge that is counted.</summary>
    Child,

    /// <summary>It is another told again.</summary>
    Repeat,

    /// <summary>It was denied.</summary>
    Refuted,

    /// <summary>No sum is given, or what is promised is not money.</summary>
    NotMoney,

    /// <summary>"Up to": only the most that it may be is known.</summary>
    UpperBoundOnly,

    /// <summary>It is imagined, or hangs on a condition.</summary>
    Hypothetical,
}
