using Chancery.Quantities;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Least and most that the words of a sum allow, for totals.</summary>
internal static class MoneyBounds
{
    // "Almost 100" is hardly said of less than 95; "about 100" spans a tenth either way.
    private const decimal Almost = 0.95m;
    private const decimal About = 0.1m;

    public static (decimal? Low, decimal? High) Of(Money sum) => sum.Qualifier switch
    {
        AmountQualifier.Exact or AmountQualifier.Range => (sum.Low, sum.High),
        AmountQualifier.About => (sum.Central * (1 - About), sum.Central * (1 + About)),
        AmountQualifier.AtLeast or AmountQualifier.MoreThan => (sum.Low ?? sum.Central, null),
        AmountQualifier.UpTo => (0, sum.High ?? sum.Central),
        AmountQualifier.Almost => (sum.Central * Almost, sum.Central),
    };
}
