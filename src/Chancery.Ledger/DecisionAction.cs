namespace Chancery.Ledger;

/// <summary>What can be decided. Kept as words, for a chain of decisions is read long after.</summary>
public static class DecisionAction
{
    /// <summary>Two mentions are of one entry; <c>other</c> is the second.</summary>
    public const string Together = "together";

    /// <summary>Two mentions are not of one entry; <c>other</c> is the second.</summary>
    public const string Apart = "apart";

    /// <summary>How a forecast came out; <c>outcome</c>, <c>source</c>, <c>on</c>.</summary>
    public const string Resolve = "resolve";

    /// <summary>A former decision holds no longer; the target is its hash.</summary>
    public const string Undo = "undo";
}
