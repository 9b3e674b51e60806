using System.Globalization;

namespace Chancery.Text;

/// <summary>
/// The days on which a text can have been published: from the first newspapers to some lifetimes ahead. Whoever takes a day of publication from outside asks here;
/// what is counted from it (“over ten years”, a year of silence) then stays within the calendar.
/// </summary>
public static class PublicationDay
{
    /// <summary>What is expected of one, in words.</summary>
    public const string Expected = "a day from 1601 to 2199 as YYYY-MM-DD";

    private const int FirstYear = 1601;
    private const int LastYear = 2199;

    /// <summary>Whether a text can be of that day.</summary>
    public static bool Holds(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>Reads <c>YYYY-MM-DD</c>; false for anything else and for a day that no text can be of.</summary>
    public static bool TryParse(string? words, out DateOnly day) => DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && Holds(day);
}
