using Chancery.Reference;

namespace Chancery.Statements.Reading;

/// <summary>Reads who is reported as saying what: quotes in marks first by their clause, then by the cue, label or heading beside them.</summary>
internal sealed class QuotationReader(HedgeTable hedges, ConnectiveTable connectives, NoSpeakerTable mute, SpeakerActors speakers, WordTable speechActs)
{
    private readonly ClauseReports clauses = new(hedges, new ContentReader(connectives), mute, speakers, speechActs);

    /// <summary>All reports of a document, in the order of the text, the wider first.</summary>
    internal IReadOnlyList<Report> Read(ReportSource source)
    {
        if (source.Sentences.Count == 0)
        {
            return [];
        }

        var paragraphs = source.Paragraphs();
        var quotes = QuotationMarks.Find(source.Text, paragraphs);
        var reports = new List<Report>();
        for (var s = 0; s < source.Sentences.Count; s++)
        {
            clauses.Read(source, s, quotes, reports);
        }

        if (quotes.Count > 0)
        {
            new DirectQuotes(source, quotes, paragraphs, speakers).Read(reports);
        }

        return Settle(reports);
    }

    // One report for one content; the author's own "I" and a speaker's repeated self are no reports.
    private static List<Report> Settle(List<Report> reports)
    {
        var kept = new List<Report>();
        foreach (var report in reports)
        {
            var outer = reports.Where(r => r != report && report.CueSpan is { } cue && r.Holds(cue)).MinBy(r => r.ContentLength);
            var settled = FirstPerson(report, outer);
            if (settled is not null && !kept.Exists(k => k.Content == settled.Content && k.IsQuotation == settled.IsQuotation))
            {
                kept.Add(settled);
            }
        }

        kept.Sort((a, b) => a.Span.CompareTo(b.Span));
        return kept;
    }

    private static Report? FirstPerson(Report report, Report? outer) => report.Speaker.Text.ToUpperInvariant() switch
    {
        "I" => null,
        "WE" when outer is null => null,
        "WE" => report with { Speaker = outer.Speaker.State is null ? outer.Speaker : new Actor { State = outer.Speaker.State, Role = outer.Speaker.Role, Text = report.Speaker.Text } },
        _ => report,
    };
}
