using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>A day of a text beside the day on which it was published.</summary>
internal static class ToldDay
{
    /// <summary>Whether the words name the year: "lost their lives on September 11" is of last year, or the year before.</summary>
    public static bool Says(Passage passage, TextSpan span, int year) =>
        passage.Text.AsSpan(span.Start, span.Length).Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>That the day does not fit the day of publication.</summary>
    /// <param name="day">The day in the text.</param>
    /// <param name="published">The day of publication.</param>
    /// <param name="formula">What should hold of the two.</param>
    /// <param name="telling">How the text tells the day, and what was so on the day of publication: "is told as past, but had not come".</param>
    public static Fact Doubtful(PartialDate day, DateOnly published, string formula, string telling) => new(
        Verdict.Doubtful,
        formula,
        [new FindingInput("day in the text", day.ToString(), null, "the text", day.ToString()), new FindingInput("day of publication", PartialDate.Of(published).ToString(), null, "the document", null)],
        null,
        $"{Wording.Day(day)} {telling} when this was published, {Wording.Day(PartialDate.Of(published))}.");
}
