using System.Globalization;
using Chancery.Checks;
using Chancery.Json;
using Chancery.Ledger.Views;
using Chancery.Statements;

namespace Chancery.Cli.Views;

/// <summary>A dossier for the terminal: grouped by kind, words quoted, findings beside; within the width, in colour only where there is colour.</summary>
internal sealed class TerminalDossier(TextWriter writer, int width, bool hasColour, bool isFull = false)
{
    private const string Bold = "1";
    private const string Faint = "2";
    private const int Indent = 6;

    // What can be checked comes first.
    private static readonly (string Kind, string Heading, string Colour)[] Groups =
    [
        ("pledge", "Pledges", "33"), ("claim", "Claims", "36"), ("forecast", "Forecasts", "35"), ("quotation", "Quotations", "34"), ("event", "Events", "32"),
    ];

    private Dictionary<string, Assessment> assessments = [];

    public void Write(Dossier dossier, bool isStored)
    {
        assessments = Assessment.Of(dossier.Statements, dossier.Findings).ToDictionary(a => a.Statement);
        WriteHead(dossier);
        foreach (var (kind, heading, colour) in Groups)
        {
            WriteGroup(dossier, [.. dossier.Statements.Where(s => s.Kind() == kind)], heading, colour);
        }

        WriteAttitudes(dossier);
        WriteEnd(dossier, isStored);
        writer.Flush();
    }

    private static string VerdictColour(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "32",
        Verdict.Notice => "36",
        Verdict.Doubtful => "33",
        Verdict.Implausible => "31",
        Verdict.CannotTell => Faint,
    };

    private static string VerdictSign(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "✓",
        Verdict.Notice => "•",
        Verdict.Doubtful => "!",
        Verdict.Implausible => "✗",
        Verdict.CannotTell => "?",
    };

    private void WriteHead(Dossier dossier)
    {
        var document = dossier.Document;
        Lines(document.Title ?? document.Id, 0, "", Bold);
        string?[] origin = [document.Publisher, document.Author, document.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)];
        if (origin.Any(o => o is not null))
        {
            Lines(string.Join(" · ", origin.Where(o => o is not null)), 0, "", Faint);
        }

        if (document.Published is null)
        {
            Lines("No day of publication is known: relative dates stay open (--published YYYY-MM-DD).", 0, "", Faint);
        }

        writer.WriteLine();
        Lines(Counts(Groups.Select(g => (g, Count: dossier.Statements.Count(s => s.Kind() == g.Kind))).Select(p => (p.Count, p.Count == 1 ? p.g.Kind : p.g.Heading.ToLowerInvariant())), "no statements"), 0, "", "");
        Lines("findings: " + Counts(dossier.Findings.GroupBy(f => f.Verdict).OrderBy(g => g.Key).Select(g => (g.Count(), g.Key.Name())), "none"), 0, "", "");
    }

    private static string Counts(IEnumerable<(int Count, string Name)> counts, string none) =>
        counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.Name}")).ToList() is { Count: > 0 } said ? string.Join(" · ", said) : none;

    private void WriteHeading(string title, string colour)
    {
        writer.WriteLine();
        writer.WriteLine(Styled(title + new string('─', Math.Max(0, width - title.Length)), $"{Bold};{colour}"));
    }

    private void WriteAttitudes(Dossier dossier)
    {
        if (dossier.Attitudes is not { Count: > 0 } attitudes)
        {
            return;
        }

        WriteHeading($"Attitudes ({attitudes.Count.ToString(CultureInfo.InvariantCulture)}) ", "35");
        foreach (var attitude in attitudes)
        {
            Lines($"“{attitude.ContentSpan.Of(dossier.Document.Text)}{(attitude.SecondContentSpan is { } second ? " … " + second.Of(dossier.Document.Text) : "")}”", Indent, attitude.Id, "");
            Lines(string.Join(" · ", new[] { attitude.Class, attitude.Actor.Text, attitude.CueSpan.Of(dossier.Document.Text) }.Where(f => f.Length > 0)), Indent, "", Faint);
        }
    }

    private void WriteGroup(Dossier dossier, IReadOnlyList<Statement> statements, string heading, string colour)
    {
        if (statements.Count == 0)
        {
            return;
        }

        WriteHeading(string.Create(CultureInfo.InvariantCulture, $"{heading} ({statements.Count}) "), colour);
        foreach (var statement in statements)
        {
            Lines($"“{statement.Span.Of(dossier.Document.Text)}”", Indent, statement.Id, "");
            foreach (var fact in StatementFacts.Of(statement, dossier.Document.Text).Where(f => f.Length > 0))
            {
                Lines(fact, Indent, "", Faint);
            }

            if (assessments.GetValueOrDefault(statement.Id) is { } assessment)
            {
                Lines(AssessmentFacts.Of(assessment), Indent + 2, "", VerdictColour(assessment.Verdict), VerdictSign(assessment.Verdict));
            }

            if (statement is Pledge { Prior: { } prior })
            {
                Lines(AssessmentFacts.Of(prior), Indent + 2, "", Faint, "≈");
            }

            WriteFindings([.. dossier.Findings.Where(f => f.Statements.Count > 0 && f.Statements[0] == statement.Id)], statement is Pledge);
        }
    }

    // Of a pledge's many checks those that found something stand in full; the others share a line each.
    private void WriteFindings(IReadOnlyList<Finding> findings, bool folds)
    {
        var ok = findings.Where(f => f.Verdict == Verdict.Ok).ToList();
        var unknown = findings.Where(f => f.Verdict == Verdict.CannotTell).ToList();
        var folded = folds && !isFull && ok.Count + unknown.Count > 1;
        foreach (var finding in findings.Where(f => !folded || f.Verdict is not (Verdict.Ok or Verdict.CannotTell)))
        {
            WriteFinding(finding);
        }

        if (folded && ok.Count > 0)
        {
            Lines("ok: " + string.Join(", ", ok.Select(AssessmentFacts.Short).Distinct()), Indent + 2, "", VerdictColour(Verdict.Ok), VerdictSign(Verdict.Ok));
        }

        if (folded && unknown.Count > 0)
        {
            Lines("cannot tell: " + string.Join("; ", unknown.Select(AssessmentFacts.Short).Distinct()), Indent + 2, "", Faint, VerdictSign(Verdict.CannotTell));
        }
    }

    private void WriteFinding(Finding finding)
    {
        var others = finding.Statements.Count > 1 ? $" ({string.Join(", ", finding.Statements)})" : "";
        Lines($"{finding.Verdict.Name()}, {finding.Name}{others}: {finding.Explanation}", Indent + 2, "", VerdictColour(finding.Verdict), VerdictSign(finding.Verdict));
        Lines(finding.Formula, Indent + 2, "", Faint);
    }

    private void WriteEnd(Dossier dossier, bool isStored)
    {
        var others = dossier.Findings.Where(f => f.Statements.Count == 0 || dossier.Statements.All(s => s.Id != f.Statements[0])).ToList();
        if (others.Count > 0)
        {
            WriteHeading(string.Create(CultureInfo.InvariantCulture, $"Other words ({others.Count}) "), "37");
        }

        foreach (var finding in others.Where(f => isFull || f.Verdict != Verdict.Ok))
        {
            Lines($"“{finding.Span.Of(dossier.Document.Text)}”", Indent, "", "");
            WriteFinding(finding);
        }

        if (!isFull && others.Exists(f => f.Verdict == Verdict.Ok))
        {
            Lines("ok: " + string.Join(", ", others.Where(f => f.Verdict == Verdict.Ok).Select(f => $"“{f.Span.Of(dossier.Document.Text)}”")), Indent, "", VerdictColour(Verdict.Ok), VerdictSign(Verdict.Ok));
        }

        writer.WriteLine();
        if (PriorSummary.Of(dossier.Statements) is { } priors)
        {
            Lines(AssessmentFacts.Of(priors), 0, "", "");
            writer.WriteLine();
        }

        var next = isStored && dossier.Statements.Count > 0
            ? $"In the ledger: chancery show {dossier.Document.Id}/{dossier.Statements[0].Id} shows one statement; chancery list names all documents. As a page: chancery read … --html page.html"
            : "As a page: chancery read … --html page.html. As JSON: --json";
        Lines(next, 0, "", Faint);
    }

    // Wraps at spaces; a word longer than the line is broken.
    private void Lines(string words, int indent, string label, string style, string sign = "")
    {
        var lead = label.PadRight(indent);
        if (sign.Length > 0)
        {
            lead = lead[..^2] + sign + " ";
        }

        var room = Math.Max(10, width - indent);
        var rest = Plain.Of(words);
        do
        {
            var cut = rest.Length <= room ? rest.Length : rest.LastIndexOf(' ', room) is > 0 and var space ? space : room;
            writer.WriteLine((Styled(lead, sign.Length > 0 ? style : Bold) + Styled(rest[..cut], style)).TrimEnd());
            rest = rest[cut..].TrimStart();
            lead = new string(' ', indent);
        }
        while (rest.Length > 0);
    }

    private string Styled(string words, string style) =>
        hasColour && style.Length > 0 && words.AsSpan().Trim().Length > 0 ? $"\x1b[{style}m{words}\x1b[0m" : words;
}
