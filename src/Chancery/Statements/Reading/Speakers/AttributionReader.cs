using Chancery.Statements.Reading.Quotations;
using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>The voices that a stretch of text comes through.</summary>
internal sealed class AttributionReader
{
    // Nobody tells what one said that another said so many times over; what does is made to fill the memory.
    private const int MostVoices = 12;

    private readonly NestedReports reports;

    /// <summary>Prepares the reports of one document.</summary>
    internal AttributionReader(IEnumerable<Report> reports) => this.reports = new NestedReports(reports);

    /// <summary>The voices outermost first; a statement that includes its own words of announcing has their voice too. The innermost twelve where there are more.</summary>
    internal IReadOnlyList<Voice> Voices(TextSpan span) =>
        [.. reports.Near(span).Where(r => r.Holds(span) || Announces(r, span)).TakeLast(MostVoices).Select(ToVoice)];

    /// <summary>The voices that a quotation itself comes through: the reports that hold more than it.</summary>
    internal IReadOnlyList<Voice> VoicesOf(Report report) =>
        [.. reports.Near(report.Content).Where(r => r.ContentLength > report.ContentLength && r.Holds(report.Content)).TakeLast(MostVoices).Select(ToVoice)];

    /// <summary>The innermost report in whose words a stretch stands; null where nobody is reported to say it.</summary>
    internal Report? Around(TextSpan span) => reports.Near(span).LastOrDefault(r => r.Content.Contains(span) || r.SecondContent?.Contains(span) == true);

    /// <summary>A stretch without the clause of saying behind what is said ("…, economists said"); the stretch itself where none reaches into it.</summary>
    internal TextSpan Within(TextSpan span)
    {
        foreach (var report in reports.Near(span))
        {
            if (report.SecondContent is null && report.CueSpan is { } cue && report.Content.Start <= span.Start && report.Content.Overlaps(span) && span.End > report.Content.End
                && cue.Start >= report.Content.End && Math.Min(cue.Start, (report.SpeakerSpan ?? cue).Start) < span.End)
            {
                return new TextSpan(span.Start, report.Content.End);
            }
        }

        return span;
    }

    private static bool Announces(Report report, TextSpan span) =>
        !report.IsQuotation && report.CueSpan is { } cue && span.Contains(cue) && span.Overlaps(report.Content);

    private static Voice ToVoice(Report report) => new(report.Speaker, report.SpeakerSpan, report.CueSpan, report.Hedge);
}
