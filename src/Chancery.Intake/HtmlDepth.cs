using System.Buffers;

namespace Chancery.Intake;

/// <summary>Looks at how deep a page nests before it is parsed: the work of an HTML parser grows with depth times length, and no page needs much depth.</summary>
internal static class HtmlDepth
{
    private const int MostDepth = 2000;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f/>");

    // Elements that end by themselves add no depth, however many there are.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "body", "head", "html",
        "script", "style", "path", "circle", "rect", "use", "g", "line", "polygon", "polyline", "ellipse", "stop",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Refuses a page that nests as no page does.</summary>
    /// <exception cref="IntakeException">It does.</exception>
    public static void Check(string html, string where)
    {
        var depth = 0;
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var at && at + 1 < rest.Length)
        {
            rest = rest[(at + 1)..];
            if (rest[0] == '/')
            {
                depth -= depth > 0 && rest.Length > 1 && char.IsAsciiLetter(rest[1]) && !Flat.Contains(Name(rest[1..])) ? 1 : 0;
            }
            else if (char.IsAsciiLetter(rest[0]) && !Flat.Contains(Name(rest)) && !ClosesItself(rest) && ++depth > MostDepth)
            {
                throw new IntakeException(where, $"its elements nest more than {MostDepth} deep, as no page does", "Save the text alone and give that");
            }
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(Ends);
        return end < 0 ? tag[..Math.Min(tag.Length, 32)] : tag[..end];
    }

    // <path …/> of a drawing; for HTML's own elements the slash means nothing, and the count is only too low.
    private static bool ClosesItself(ReadOnlySpan<char> tag) => tag.IndexOf('>') is > 0 and var end && tag[end - 1] == '/';
}
