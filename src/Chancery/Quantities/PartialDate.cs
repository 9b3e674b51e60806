using System.Globalization;

namespace Chancery.Quantities;

/// <summary>A date known to the year, the month or the day: <c>2025</c>, <c>2025-11</c>, <c>2025-11-10</c>.</summary>
/// <remarks><c>default</c> is the year 0, which no text states; <see cref="IsDefault"/> tells.</remarks>
/// <param name="Year">Gregorian year.</param>
/// <param name="Month">1–12, or 0 where only the year is known.</param>
/// <param name="Day">1–31, or 0 where only the month or year is known.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    /// <summary>Whether nothing was set.</summary>
    public bool IsDefault => Year == 0;

    /// <summary>The first day that it may mean.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that it may mean.</summary>
    public DateOnly Latest => Day > 0 ? Earliest : Month > 0 ? new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month)) : new DateOnly(Year, 12, 31);

    /// <summary>A date known to the day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The same day or month so many years on; of 29 February the 28th where there is none.</summary>
    public PartialDate AddYears(int years) => this with { Year = Year + years, Day = Month > 0 ? Math.Min(Day, DateTime.DaysInMonth(Year + years, Month)) : Day };

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; false for anything else or a day that does not exist.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var parts = text.Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4)
        {
            return false;
        }

        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((i > 0 && parts[i].Length != 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0)
            {
                return false;
            }
        }

        if (numbers[1] > 12 || (numbers[2] > 0 && numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1])))
        {
            return false;
        }

        date = new PartialDate(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>By the earliest day, then the less exact first.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>ISO 8601 in the precision that is known.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };
}
