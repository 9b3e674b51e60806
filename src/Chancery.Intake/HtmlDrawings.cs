using System.Text;

namespace Chancery.Intake;

/// <summary>
/// Takes drawings and formulas out of a page before it is parsed. Nobody reads the words in a drawing, and within either every tag nests that elsewhere ends by itself:
/// the work of the parser would grow with the square of their number. Of a formula only the tag goes that makes it one; its words stay.
/// </summary>
internal static class HtmlDrawings
{
    private const string Drawing = "<svg";
    private const string DrawingEnd = "</svg";
    private const string Formula = "<math";

    /// <summary>The page without them; the page itself where it has none.</summary>
    public static string Without(string html) => WithoutTags(WithoutDrawings(html));

    private static string WithoutDrawings(string html)
    {
        var last = html.LastIndexOf(DrawingEnd, StringComparison.OrdinalIgnoreCase);
        return Cut(html, Drawing, at => at < last ? EndOfTag(html, html.IndexOf(DrawingEnd, at, StringComparison.OrdinalIgnoreCase)) : EndOfTag(html, at));
    }

    private static string WithoutTags(string html) => Cut(html, Formula, at => EndOfTag(html, at));

    private static string Cut(string html, string opening, Func<int, int> end)
    {
        var at = html.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return html;
        }

        var kept = new StringBuilder(html.Length);
        var from = 0;
        for (; at >= 0; at = html.IndexOf(opening, from, StringComparison.OrdinalIgnoreCase))
        {
            kept.Append(html, from, at - from).Append(' ');
            from = end(at);
        }

        return kept.Append(html, from, html.Length - from).ToString();
    }

    private static int EndOfTag(string html, int at) => html.IndexOf('>', at) is >= 0 and var end ? end + 1 : html.Length;
}
