using System.Globalization;
using System.Text;
using Chancery.Json;
using Chancery.Statements;

namespace Chancery.Cli.Views;

/// <summary>The text as paragraphs with each statement's words marked. Statements may overlap in any way: the text is cut at every edge, and a piece shows the shortest statement over it.</summary>
internal static class HtmlHighlighter
{
    public static string Write(string text, IReadOnlyList<Statement> statements)
    {
        int[] edges = [.. statements.SelectMany(s => new[] { s.Span.Start, s.Span.End }).Append(0).Append(text.Length).Distinct().Order()];
        var html = new StringBuilder("<p>");
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var (start, end) = (edges[i], edges[i + 1]);
            foreach (var opening in statements.Where(s => s.Span.Start == start))
            {
                var id = HtmlDossier.Encode(opening.Id);
                html.Append(CultureInfo.InvariantCulture, $"<sup><a class=\"{opening.Kind()}\" id=\"t-{id}\" href=\"#{id}\" aria-label=\"{opening.Kind()} {id}\">{id}</a></sup>");
            }

            var over = statements.Where(s => s.Span.Start <= start && end <= s.Span.End).OrderBy(s => s.Span.Length).ToList();
            WritePiece(html, text[start..end], over.Count == 0 ? null : string.Join(" also-", over.Select(s => s.Kind()).Distinct()));
        }

        return html.Append("</p>\n").ToString();
    }

    // A mark ends with its paragraph and starts again in the next.
    private static void WritePiece(StringBuilder html, string piece, string? kinds)
    {
        var lines = piece.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                html.Append("</p>\n<p>");
            }

            if (lines[i].Length > 0)
            {
                var words = HtmlDossier.Encode(lines[i]);
                html.Append(kinds is null ? words : $"<mark class=\"{kinds}\">{words}</mark>");
            }
        }
    }
}
