using System.Buffers;
using System.Net;
using System.Text;

namespace Chancery.Intake;

/// <summary>Takes the marks out of a line of Markdown: emphasis, code, links, images, tags, escapes.</summary>
internal static class MarkdownInline
{
    private const string Escapable = "\\`*_{}[]()#+-.!|<>~$";

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[!<&|~");

    public static string Plain(string words)
    {
        if (words.AsSpan().IndexOfAny(Marks) < 0)
        {
            return words;
        }

        var plain = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length;)
        {
            i = Step(words, i, plain);
        }

        return WebUtility.HtmlDecode(plain.ToString()).Trim();
    }

    private static int Step(string words, int i, StringBuilder plain)
    {
        var c = words[i];
        switch (c)
        {
            case '\\' when i + 1 < words.Length && Escapable.Contains(words[i + 1], StringComparison.Ordinal):
                plain.Append(words[i + 1]);
                return i + 2;
            case '!' when i + 1 < words.Length && words[i + 1] == '[' && Link(words, i + 1) is { } image:
                return image.End;
            case '[' when Link(words, i) is { } link:
                plain.Append(Plain(words[(i + 1)..link.TextEnd]));
                return link.End;
            case '<' when words.IndexOf('>', i) is > 0 and var close && IsTag(words.AsSpan(i + 1, close - i - 1)):
                return close + 1;
            case '*' or '`' or '~' when !StandsAlone(words, i):
                return i + 1;
            case '_' when !InsideWord(words, i):
                return i + 1;
            case '|':
                plain.Append(plain.Length > 0 ? "\t" : "");
                return i + 1;
            default:
                plain.Append(c);
                return i + 1;
        }
    }

    // [text](target), [text][reference] or [^note]: where the text ends and where the whole ends.
    private static (int TextEnd, int End)? Link(string words, int open)
    {
        var depth = 0;
        for (var i = open; i < words.Length; i++)
        {
            depth += words[i] == '[' ? 1 : words[i] == ']' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (words[open + 1] == '^')
            {
                return (open + 1, i + 1);
            }

            var closing = i + 1 < words.Length ? words[i + 1] switch { '(' => ')', '[' => ']', _ => '\0' } : '\0';
            return closing != '\0' && words.IndexOf(closing, i + 1) is > 0 and var end ? (i, end + 1) : null;
        }

        return null;
    }

    private static bool IsTag(ReadOnlySpan<char> inside) =>
        inside.Length > 0 && (char.IsAsciiLetter(inside[0]) || inside[0] is '/' or '!') && !inside.Contains("://", StringComparison.Ordinal);

    // "5 * 3" and "~ 40" are not marks.
    private static bool StandsAlone(string words, int i) => words[i] switch
    {
        '~' => !(i + 1 < words.Length && words[i + 1] == '~') && !(i > 0 && words[i - 1] == '~'),
        _ => (i == 0 || words[i - 1] == ' ') && (i + 1 >= words.Length || words[i + 1] == ' '),
    };

    private static bool InsideWord(string words, int i) =>
        i > 0 && i + 1 < words.Length && char.IsLetterOrDigit(words[i - 1]) && char.IsLetterOrDigit(words[i + 1]);
}
