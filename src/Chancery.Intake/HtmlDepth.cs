using System.Buffers;
using AngleSharp.Dom;

namespace Chancery.Intake;

/// <summary>Looks at how deep a page nests before it is parsed: the work of an HTML parser grows with depth times length, and no page needs much depth.</summary>
internal static class HtmlDepth
{
    private const int MostDepth = 2000;
    private const int LongestName = 32;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f/>");

    // Elements that end by themselves add no depth, however many there are.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "body", "head", "html",
        "script", "style",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Refuses a page that nests as no page does.</summary>
    /// <exception cref="IntakeException">It does.</exception>
    public static void Check(string html, string where)
    {
        var (depth, close) = (0, -1);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (EndOfRawText(html, at) is { } end)
            {
                at = end; // a script may compare: “a<b”
            }
            else if (html[at + 1] == '/')
            {
                depth -= depth > 0 && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]) && !Flat.Contains(Name(html, at + 2)) ? 1 : 0;
            }
            else if (char.IsAsciiLetter(html[at + 1]) && !Flat.Contains(Name(html, at + 1)) && !ClosesItself(html, at, ref close) && ++depth > MostDepth)
            {
                throw TooDeep(where);
            }
        }
    }

    /// <summary>Refuses a page that turned out to nest so, whatever the tags looked like, before anybody walks it.</summary>
    /// <exception cref="IntakeException">It does.</exception>
    public static void Check(IDocument page, string where)
    {
        if (IsOver(page, MostDepth))
        {
            throw TooDeep(where);
        }
    }

    /// <summary>Whether a page nests deeper than that.</summary>
    public static bool IsOver(IDocument page, int most)
    {
        var depth = 0;
        for (INode? node = page; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > most)
                {
                    return true;
                }

                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return false;
    }

    private static IntakeException TooDeep(string where) => new(where, $"its elements nest more than {MostDepth} deep, as no page does", "Save the text alone and give that");

    // Behind what a script or a style holds, which is no markup; null where neither opens here.
    private static int? EndOfRawText(string html, int at)
    {
        var name = Name(html, at + 1);
        var close = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script" : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
        return close is null ? null : html.IndexOf(close, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length - 1;
    }

    private static ReadOnlySpan<char> Name(string html, int start)
    {
        var tag = html.AsSpan(start, Math.Min(LongestName, html.Length - start));
        return tag.IndexOfAny(Ends) is >= 0 and var end ? tag[..end] : tag;
    }

    // <path …/> of a drawing; for HTML's own elements the slash means nothing, and the count is only too low. The end of a tag is looked for once for all that open before it.
    private static bool ClosesItself(string html, int at, ref int close)
    {
        if (close < at)
        {
            close = html.IndexOf('>', at) is >= 0 and var found ? found : html.Length;
        }

        return close < html.Length && html[close - 1] == '/';
    }
}
