using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The voices that a stretch of text comes through.</summary>
internal sealed class AttributionReader
{
    private readonly Report[] byLength;

    /// <summary>Prepares the reports of one document.</summary>
    internal AttributionReader(IEnumerable<Report> reports) => byLength = [.. reports.OrderByDescending(r => r.ContentLength)];

    /// <summary>The voices outermost first; a statement that includes its own words of announcing has their voice too.</summary>
    internal IReadOnlyList<Voice> Voices(TextSpan span) =>
        [.. byLength.Where(r => r.Holds(span) || Announces(r, span)).Select(ToVoice)];

    /// <summary>The voices that a quotation itself comes through: the reports that hold more than it.</summary>
    internal IReadOnlyList<Voice> VoicesOf(Report report) =>
        [.. byLength.Where(r => r != report && r.ContentLength > report.ContentLength && r.Holds(report.Content)).Select(ToVoice)];

    /// <summary>A stretch without the clause of saying behind what is said ("…, economists said"); the stretch itself where none reaches into it.</summary>
    internal TextSpan Within(TextSpan span)
    {
        foreach (var report in byLength)
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
