using Chancery.Reference;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

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

        return Settle(reports, source.Text);
    }

    // One report for one content; the author's own "I" and a speaker's repeated self are no reports.
    private static List<Report> Settle(List<Report> reports, string text)
    {
        var kept = new List<Report>();
        foreach (var whole in reports)
        {
            var report = WithoutOuter(whole, reports, text);
            var outer = reports.Where(r => r != whole && report.CueSpan is { } cue && r.Holds(cue)).MinBy(r => r.ContentLength);
            var settled = FirstPerson(report, outer);
            if (settled is not null && !kept.Exists(k => k.Content == settled.Content && k.IsQuotation == settled.IsQuotation))
            {
                kept.Add(settled);
            }
        }

        kept.Sort((a, b) => a.Span.CompareTo(b.Span));
        return kept;
    }

    // "The minister told the union that the fund was empty, two aides said": what an inner voice says ends before the clause of the outer one.
    private static Report WithoutOuter(Report report, List<Report> reports, string text)
    {
        foreach (var outer in reports)
        {
            if (outer == report || report.Form == QuotationForm.Direct || outer.CueSpan is not { } cue || report.CueSpan is not { } own || !report.Content.Contains(cue) || !outer.Content.Contains(own) || outer.Content.End > cue.Start)
            {
                continue;
            }

            var end = Math.Min(cue.Start, outer.SpeakerSpan?.Start ?? cue.Start);
            while (end > report.Content.Start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
            {
                end--;
            }

            return end > report.Content.Start ? report with { Content = new TextSpan(report.Content.Start, end) } : report;
        }

        return report;
    }

    private static Report? FirstPerson(Report report, Report? outer) => report.Speaker.Text.ToUpperInvariant() switch
    {
        "I" or "MY" or "OUR" => null,
        "WE" when outer is null => null,
        "WE" => report with { Speaker = outer.Speaker.State is null ? outer.Speaker : new Actor { State = outer.Speaker.State, Role = outer.Speaker.Role, Text = report.Speaker.Text } },
        _ => report,
    };
}
