namespace Chancery.Quantities.Reading;

/// <summary>Arithmetic with lengths of time.</summary>
internal static class Lengths
{
    /// <summary>Years in so many months and days, to four places.</summary>
    public static decimal Years(decimal months, decimal days) => Math.Round((months / 12) + (days / 365), 4) / 1.0000m;

    /// <summary>The day so many units later; null where the calendar ends before.</summary>
    public static DateOnly? Add(DateOnly day, decimal count, (int Months, int Days) unit)
    {
        var months = count * unit.Months;
        var days = count * unit.Days;
        if (Math.Abs(months) > 12_000 || Math.Abs(days) > 365_000)
        {
            return null;
        }

        var whole = decimal.Truncate(months);
        var total = day.Year + (double)(months / 12) + (double)(days / 365);
        return total is > 2 and < 9990 ? day.AddMonths((int)whole).AddDays((int)Math.Round(((months - whole) * 30) + days)) : null;
    }
}
