using System.Globalization;

namespace Chancery.Quantities.Reading;

/// <summary>A day, week, month or year counted from publication, in the notation of <c>phrases.tsv</c>: <c>d+1</c>, <c>w-1</c>, <c>m0e</c>.</summary>
/// <param name="Unit"><c>d</c> day, <c>w</c> week, <c>e</c> weekend, <c>m</c> month, <c>y</c> year, <c>c</c> decade.</param>
/// <param name="Steps">How many from the present one.</param>
/// <param name="Edge"><c>s</c> its first day, <c>e</c> its last, else <c>default</c>.</param>
internal sealed record RelativeDate(char Unit, int Steps, char Edge)
{
    /// <summary>Reads the notation; null for <c>-</c>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static RelativeDate? Parse(string text)
    {
        if (text == "-")
        {
            return null;
        }

        var edge = text.Length > 2 && text[^1] is 's' or 'e' ? text[^1] : default;
        var digits = text.AsSpan(1, Math.Max(0, text.Length - 1 - (edge == default ? 0 : 1)));
        return text[0] is 'd' or 'w' or 'e' or 'm' or 'y' or 'c' && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var steps)
            ? new RelativeDate(text[0], steps, edge)
            : throw new FormatException($"expected a relative date such as d+1, w-1 or y0e, not \"{text}\"");
    }

    /// <summary>The date meant by a text of that day; a week's first or last day.</summary>
    public PartialDate From(DateOnly day, bool isEnd)
    {
        var monday = day.AddDays(-((int)day.DayOfWeek + 6) % 7);
        return Unit switch
        {
            'd' => PartialDate.Of(day.AddDays(Steps)),
            'w' => PartialDate.Of(monday.AddDays((7 * Steps) + (isEnd ? 6 : 0))),
            'e' => PartialDate.Of(monday.AddDays((7 * Steps) + (isEnd ? 6 : 5))),
            'm' => AtEdge(new PartialDate(day.AddMonths(Steps).Year, day.AddMonths(Steps).Month)),
            'y' => AtEdge(new PartialDate(day.Year + Steps)),
            _ => PartialDate.Of(new DateOnly((day.Year / 10 * 10) + (10 * Steps) + 9, 12, 31)),
        };
    }

    private PartialDate AtEdge(PartialDate date) => Edge switch
    {
        's' => PartialDate.Of(date.Earliest),
        'e' => PartialDate.Of(date.Latest),
        _ => date,
    };
}
