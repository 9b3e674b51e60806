using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>The day in a date that a page, feed or file gives: <c>2025-11-10</c>, <c>2025-11-10T09:30:00+02:00</c>, <c>10 November 2025</c>, <c>Mon, 10 Nov 2025 09:30:00 EST</c>.</summary>
internal static partial class PublishedDay
{
    // No date is longer, and the library's parser is not meant for pages of text.
    private const int Longest = 64;

    // A dateline stands below headline, standfirst and byline at most.
    private const int OpeningLines = 6;
    private const int LongestOpening = 160;

    /// <summary>The day as written, in the writer's own time zone; null where the words are no date.</summary>
    public static DateOnly? Find(string? words)
    {
        var head = words?.Trim();
        if (string.IsNullOrEmpty(head) || head.Length > Longest)
        {
            return null;
        }

        return head.Length >= 10 && DateOnly.TryParseExact(head[..10], ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Sane(day)
            : DateOnly.TryParseExact(head, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? Sane(day)
            : HasYear().IsMatch(head) ? Spelled(head) : null;
    }

    /// <summary>The day in an address like <c>https://example.org/2025/11/10/a-deal</c>; null where there is none.</summary>
    public static DateOnly? InAddress(string? address) =>
        address is not null && AddressDay().Match(address) is { Success: true } day ? Find(string.Join('-', day.Groups.Values.Skip(1).Select(g => g.Value.PadLeft(2, '0')))) : null;

    /// <summary>The day that a text opens with, in a line of its own or a dateline: <c>BELGRADE, November 12, 2025 — Hungary …</c>; null where there is none.</summary>
    public static DateOnly? InOpening(string text)
    {
        var rest = text.AsSpan();
        for (var line = 0; line < OpeningLines && rest.Length > 0;)
        {
            var end = rest.IndexOf('\n');
            var words = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (words.IsEmpty)
            {
                continue;
            }

            line++;
            if (OpeningDay().Match(words[..Math.Min(words.Length, LongestOpening)].ToString()) is { Success: true } day)
            {
                return Find($"{day.Groups["day"].Value} {day.Groups["month"].Value[..3]} {day.Groups["year"].Value}");
            }
        }

        return null;
    }

    private static DateOnly? Spelled(string words)
    {
        if (DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return Sane(DateOnly.FromDateTime(moment.DateTime));
        }

        // Day, month and year alone: weekday, hour and a zone like “EST” may be spelled in ways that the library does not know.
        return DayMonthYear().Match(words) is { Success: true } date
            && DateOnly.TryParseExact($"{date.Groups[1].Value} {date.Groups[2].Value} {date.Groups[3].Value}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Sane(day)
            : null;
    }

    // A clock that stands at zero, or a slip of the pen, is no date of publication.
    private static DateOnly? Sane(DateOnly day) => PublicationDay.Holds(day) && day != new DateOnly(1970, 1, 1) ? day : null;

    // “BELGRADE, November 12, 2025 —”, “Nairobi, 20 November 2025.”, “Monday, Nov. 10, 2025” alone in its line
    [GeneratedRegex(@"^[^\w“""]{0,3}(?:Updated:? |Published:? |Posted (?:on )?|(?:\p{Lu}[\p{L}.'’-]*,? ){0,5}\p{Lu}[\p{L}.'’-]*(?:,| [—–|·-]) (?:\([A-Z][A-Za-z]+\) )?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\d\d)|(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (?<year>20\d\d))(?: \([A-Z][A-Za-z /]+\))?(?:[.:]? ?$|[.:] |,? ?[—–|·]| --? )", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OpeningDay();

    // “2025” in “10 November 2025”
    [GeneratedRegex(@"\b(1[6-9]|2[01])\d\d\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HasYear();

    // “10 Nov 2025” in “Mon, 10 Nov 2025 09:30:00 EST”
    [GeneratedRegex(@"\b(\d{1,2}) ([A-Z][a-z]{2})[a-z.]* (\d{4})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    // “/2025/11/10/” in an address
    [GeneratedRegex(@"/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AddressDay();
}
