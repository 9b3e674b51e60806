namespace Chancery.Ledger;

/// <summary>What can be decided. Kept as words, for a chain of decisions is read long after.</summary>
public static class DecisionAction
{
    /// <summary>Two mentions are of one entry; <c>other</c> is the second.</summary>
    public const string Together = "together";

    /// <summary>A mention is not of the entry of another; <c>other</c> is the second.</summary>
    public const string Apart = "apart";

    /// <summary>A mention stands as it was read, and where it is.</summary>
    public const string Confirm = "confirm";

    /// <summary>A field of a mention was read wrongly; <c>field</c>, <c>value</c>.</summary>
    public const string Correct = "correct";

    /// <summary>An entry is a part of another; <c>other</c> is a mention of the whole.</summary>
    public const string PartOf = "part_of";

    /// <summary>A pledge came to a state; <c>state</c>, <c>on</c>, <c>source</c>.</summary>
    public const string State = "state";

    /// <summary>How a forecast came out; <c>outcome</c>, <c>source</c>, <c>on</c>.</summary>
    public const string Resolve = "resolve";

    /// <summary>A former decision holds no longer; the target is its hash.</summary>
    public const string Undo = "undo";
}
