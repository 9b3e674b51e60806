using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>When what is foretold is to happen.</summary>
internal static class ForecastTime
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    /// <summary>The first time ahead that the words name; null where they name none.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="anchor">The verb that foretells.</param>
    /// <param name="content">What is foretold.</param>
    public static Period? Of(Page page, int sentence, int anchor, TextSpan content)
    {
        foreach (var time in page.Quantities(sentence).Times.Where(t => content.Overlaps(t.Span)))
        {
            var period = page.Document.Published is { } today && IsBare(page, time) && !IsOfAnother(page.Sentences[sentence], anchor, content, time) ? Coming(time.Period, today, time.Span.Of(page.Document.Text).Any(char.IsDigit)) : time.Period;
            if (time.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Window || (time.Kind == TimeKind.Point && IsAhead(page, period)))
            {
                return period;
            }
        }

        return null;
    }

    // "by December", told in 2025, is that of 2025: what is reported lies behind the day it is told, what is foretold ahead of it.
    private static Period Coming(Period period, DateOnly today, bool hasDay)
    {
        if (period.End is not { } end || end.Latest >= today)
        {
            return period;
        }

        // "on Sunday" lies a week back at most, "in May" and "on 3 May" a year.
        if (end.Day > 0 && !hasDay)
        {
            var next = PartialDate.Of(end.Latest.AddDays(DaysOfWeek));
            return period with { Start = period.Start is null ? null : next, End = next };
        }

        return period with { Start = period.Start?.AddYears(1), End = end.AddYears(1) };
    }

    // A month or a day of one, without its year.
    private static bool IsBare(Page page, TimeExpression time) =>
        time.Kind is TimeKind.Deadline or TimeKind.Point && time.Period.End is { Month: > 0 } end
        && !time.Span.Of(page.Document.Text).Contains(end.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        && (time.Span.Of(page.Document.Text).Any(char.IsUpper) || IsBareQuarter(page, time, end));

    // "in the third quarter", "by the second half"; seasons end in other months, and "last month" is one alone.
    private static bool IsBareQuarter(Page page, TimeExpression time, PartialDate end) =>
        end is { Day: 0 } && end.Month % MonthsOfQuarter == 0 && time.Period.Start != end && !time.Span.Of(page.Document.Text).Contains("year", StringComparison.OrdinalIgnoreCase)
        && !time.Span.Of(page.Document.Text).Contains("month", StringComparison.OrdinalIgnoreCase);

    // "The deal signed in March will create jobs", "inflation, 50 percent in March, will fall": the month of something else.
    private static bool IsOfAnother(Sentence words, int anchor, TextSpan content, TimeExpression time)
    {
        if (words[anchor].Span.Start > time.Span.Start)
        {
            return time.Span.Start != content.Start;
        }

        for (var i = anchor + 1; i < words.Count && words[i].Span.End <= time.Span.Start; i++)
        {
            if (words[i].Xpos is Xpos.VBD or Xpos.VBN)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAhead(Page page, Period period) =>
        page.Document.Published is { } today && (period.End ?? period.Start) is { } end && end.Latest > today;
}
