using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Web.Parts;

/// <summary>A stretch of a paragraph over which the same statements stand.</summary>
/// <param name="Words">Its exact words, without a line end.</param>
/// <param name="Over">The statements whose span covers it, the shortest first.</param>
/// <param name="Opening">The statements that begin here, in the order of their ids.</param>
public sealed record TextPiece(string Words, IReadOnlyList<Statement> Over, IReadOnlyList<Statement> Opening)
{
    /// <summary>Cuts a text into paragraphs of pieces: at every edge of a statement and at every line end. Statements may overlap in any way. Linear in text and statements together, times the statements that overlap in one place.</summary>
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Cut(string text, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statements);
        var byStart = statements.OrderBy(s => s.Span).ToList();
        int[] edges = [.. statements.SelectMany(s => new[] { s.Span.Start, s.Span.End }).Append(0).Append(text.Length).Distinct().Order()];
        var paragraphs = new List<IReadOnlyList<TextPiece>>();
        var paragraph = new List<TextPiece>();
        var open = new List<Statement>();
        var next = 0;
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var piece = new TextSpan(edges[i], edges[i + 1]);
            open.RemoveAll(s => s.Span.End <= piece.Start);
            var opening = new List<Statement>();
            for (; next < byStart.Count && byStart[next].Span.Start == piece.Start; next++)
            {
                opening.Add(byStart[next]);
                open.Add(byStart[next]);
            }

            AddLines(piece.Of(text), [.. open.OrderBy(s => s.Span.Length)], opening, paragraph, paragraphs);
        }

        paragraphs.Add(paragraph);
        return [.. paragraphs.Where(p => p.Count > 0)];
    }

    private static void AddLines(string words, List<Statement> over, IReadOnlyList<Statement> opening, List<TextPiece> paragraph, List<IReadOnlyList<TextPiece>> paragraphs)
    {
        var lines = words.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                paragraphs.Add([.. paragraph]);
                paragraph.Clear();
            }

            if (lines[i].Length > 0)
            {
                paragraph.Add(new TextPiece(lines[i], over, opening));
                opening = [];
            }
        }
    }
}
