using System.Globalization;
using System.Net;
using System.Text;
using Chancery.Checks;
using Chancery.Json;
using Chancery.Ledger.Views;
using Chancery.Statements;

namespace Chancery.Cli.Views;

/// <summary>A dossier as one page without script: the text with its statements marked, and beside it each statement with its findings, linked both ways. Everything from outside is encoded.</summary>
internal static class HtmlDossier
{
    public static string Write(Dossier dossier)
    {
        var document = dossier.Document;
        var title = Encode(document.Title ?? document.Id);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{Encode(document.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{title} – Chancery</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n");
        string?[] origin = [document.Publisher, document.Author, document.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)];
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"origin\">{Encode(string.Join(" · ", origin.Where(o => o is not null)))}</p>\n<p class=\"legend\">");
        foreach (var group in dossier.Statements.GroupBy(s => s.Kind()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"chip {group.Key}\">{group.Count()} {group.Key}{(group.Count() == 1 ? "" : "s")}</span> ");
        }

        html.Append("</p>\n</header>\n<div class=\"columns\">\n<main aria-label=\"The text\">\n");
        html.Append(HtmlHighlighter.Write(document.Text, dossier.Statements));
        html.Append("</main>\n<aside aria-label=\"Statements and findings\">\n<h2>Statements</h2>\n");
        foreach (var statement in dossier.Statements)
        {
            WriteCard(html, statement, dossier);
        }

        foreach (var finding in dossier.Findings.Where(f => f.Statements.Count == 0))
        {
            WriteFinding(html, finding);
        }

        if (PriorSummary.Of(dossier.Statements) is { } priors)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"prior\">{Encode(AssessmentFacts.Of(priors))}</p>\n");
        }

        html.Append("</aside>\n</div>\n<footer>Read by Chancery. A finding never says “false”: it prints what was compared with what.</footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    public static string Encode(string words) => WebUtility.HtmlEncode(words);

    private static void WriteCard(StringBuilder html, Statement statement, Dossier dossier)
    {
        var id = Encode(statement.Id);
        var words = statement.Span.Of(dossier.Document.Text);
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"card {statement.Kind()}\" id=\"{id}\">\n<h3><a href=\"#t-{id}\">{id}</a> <span>{statement.Kind()}</span></h3>\n<blockquote>{Encode(words)}</blockquote>\n");
        foreach (var fact in StatementFacts.Of(statement, dossier.Document.Text).Where(f => f.Length > 0))
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"fact\">{Encode(fact)}</p>\n");
        }

        if (Assessment.Of([statement], dossier.Findings) is [var assessment])
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"assessment {assessment.Verdict.Name().Replace(' ', '-')}\">{Encode(AssessmentFacts.Of(assessment))}</p>\n");
        }

        if (statement is Pledge { Prior: { } prior })
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"prior\">{Encode(AssessmentFacts.Of(prior))}</p>\n");
        }

        var own = dossier.Findings.Where(f => f.Statements.Contains(statement.Id)).ToList();
        var folds = own.Count(f => f.Verdict == Verdict.Ok) > 1;
        foreach (var finding in own.Where(f => !folds || f.Verdict != Verdict.Ok))
        {
            WriteFinding(html, finding);
        }

        if (folds)
        {
            html.Append(CultureInfo.InvariantCulture, $"<details class=\"ok-findings\"><summary>ok: {Encode(string.Join(", ", own.Where(f => f.Verdict == Verdict.Ok).Select(AssessmentFacts.Short).Distinct()))}</summary>\n");
            foreach (var finding in own.Where(f => f.Verdict == Verdict.Ok))
            {
                WriteFinding(html, finding);
            }

            html.Append("</details>\n");
        }

        html.Append("</article>\n");
    }

    private static void WriteFinding(StringBuilder html, Finding finding)
    {
        var verdict = finding.Verdict.Name();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"finding {verdict.Replace(' ', '-')}\"><strong>{verdict}</strong> {Encode(finding.Name)}: {Encode(finding.Explanation)}");
        html.Append(CultureInfo.InvariantCulture, $"\n<details><summary>How it was worked out</summary><p>{Encode(finding.Formula)}</p><ul>");
        foreach (var input in finding.Inputs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Encode(input.Name)}: {Encode(input.Value)} {Encode(input.Unit ?? "")} ({Encode(input.Source)}{Encode(input.AsOf is { } day ? ", " + day : "")})</li>");
        }

        html.Append("</ul></details></div>\n");
    }

    private static string Style()
    {
        using var stream = typeof(HtmlDossier).Assembly.GetManifestResourceStream("page.css") ?? throw new InvalidDataException("page.css is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
