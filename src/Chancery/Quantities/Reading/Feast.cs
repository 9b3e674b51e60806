namespace Chancery.Quantities.Reading;

/// <summary>A feast that texts count time by: on a day of its own, or so many days from Easter.</summary>
/// <param name="Month">1–12; 0 for a feast that moves with Easter.</param>
/// <param name="Day">Day of the month, or days after Easter Sunday.</param>
internal sealed record Feast(int Month, int Day)
{
    /// <summary>The first such feast after a day.</summary>
    public DateOnly After(DateOnly day) => In(day.Year) is var same && same > day ? same : In(day.Year + 1);

    private DateOnly In(int year) => Month > 0 ? new DateOnly(year, Month, Day) : Easter(year).AddDays(Day);

    // Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876, as Meeus prints it).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
