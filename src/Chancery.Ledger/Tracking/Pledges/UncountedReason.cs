namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Why a pledge stays out of totals.</summary>
public enum UncountedReason : byte
{
    /// <summary>It is a total over pledges that are counted one by one: "companies have pledged", "secured 5 trillion".</summary>
    Umbrella,

    /// <summary>It is a part of a pledge that is counted.</summary>
    Child,

    /// <summary>It is another told again.</summary>
    Repeat,

    /// <summary>It was denied.</summary>
    Refuted,

    /// <summary>No sum is given, what is promised is not money that passes, or it is a promise not to do something.</summary>
    NotMoney,

    /// <summary>"Up to": only the most that it may be is known.</summary>
    UpperBoundOnly,

    /// <summary>It is imagined, or hangs on a condition.</summary>
    Hypothetical,

    /// <summary>It was cancelled, broken or superseded: a person has said so, with a source.</summary>
    Ended,
}
