using Chancery.Quantities;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>How the sum of one telling stands to that of another, the likest first.</summary>
internal enum AmountLikeness : byte
{
    /// <summary>Equal but for rounding.</summary>
    Same,

    /// <summary>Within a tenth.</summary>
    Close,

    /// <summary>"More than 500" and 550, "up to 10" and 8.</summary>
    Inside,

    /// <summary>The later one is larger.</summary>
    Larger,

    /// <summary>The later one is smaller.</summary>
    Smaller,

    /// <summary>One of the two gives none.</summary>
    Silent,
}

/// <summary>Compares sums.</summary>
internal static class Amounts
{
    private const decimal Rounding = 0.01m;
    private const decimal Near = 0.1m;
    private const decimal WidestFloor = 1.25m;
    private const decimal LowestUnderCeiling = 0.5m;

    /// <summary>How a later sum stands to an earlier one. Sums of two currencies are compared in dollars and are never more than close.</summary>
    public static AmountLikeness Of(PledgeFacts earlier, PledgeFacts later)
    {
        if (earlier.Amount is not { } a || later.Amount is not { } b)
        {
            return AmountLikeness.Silent;
        }

        var isOne = a.Currency == b.Currency;
        var (x, y) = isOne ? (a.Central, b.Central) : (earlier.Dollars ?? 0, later.Dollars ?? 0);
        if (x <= 0 || y <= 0)
        {
            return AmountLikeness.Silent;
        }

        var ratio = y / x;
        return isOne && Math.Abs(ratio - 1) <= Rounding ? AmountLikeness.Same
            : Math.Abs(ratio - 1) <= Near ? AmountLikeness.Close
            : IsInside(a, ratio) || IsInside(b, 1 / ratio) ? AmountLikeness.Inside
            : ratio > 1 ? AmountLikeness.Larger
            : AmountLikeness.Smaller;
    }

    private static bool IsInside(Money open, decimal ratio) => open.Qualifier switch
    {
        AmountQualifier.AtLeast or AmountQualifier.MoreThan => ratio is > 1 and <= WidestFloor,
        AmountQualifier.UpTo => ratio is >= LowestUnderCeiling and < 1,
        AmountQualifier.Range => open is { Low: { } low, High: { } high } && ratio >= low / open.Central && ratio <= high / open.Central,
        AmountQualifier.Exact or AmountQualifier.About or AmountQualifier.Almost => false,
    };
}
