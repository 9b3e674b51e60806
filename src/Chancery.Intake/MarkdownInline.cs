using System.Buffers;
using System.Net;
using System.Text;

namespace Chancery.Intake;

/// <summary>Takes the marks out of a line of Markdown: emphasis, code, links, images, tags, escapes. Goes over the line once, however its brackets nest.</summary>
internal sealed class MarkdownInline
{
    private const string Escapable = "\\`*_{}[]()#+-.!|<>~$";

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[!<&|~");

    private readonly string words;
    private readonly StringBuilder plain;
    private readonly MarkdownLinks links;

    // Links whose words are being taken: where the words end, and where the whole does.
    private readonly Stack<(int TextEnd, int End)> open = new();
    private int nextTagEnd = -1;

    private MarkdownInline(string words)
    {
        this.words = words;
        plain = new StringBuilder(words.Length);
        links = new MarkdownLinks(words);
    }

    /// <summary>The words that a reader sees.</summary>
    public static string Plain(string words) => words.AsSpan().IndexOfAny(Marks) < 0 ? words : new MarkdownInline(words).Run();

    private string Run()
    {
        for (var i = 0; i < words.Length;)
        {
            if (open.TryPeek(out var link) && i >= link.TextEnd)
            {
                open.Pop();
                i = link.End;
            }
            else
            {
                i = Step(i);
            }
        }

        return WebUtility.HtmlDecode(plain.ToString()).Trim();
    }

    private int Step(int i)
    {
        var c = words[i];
        switch (c)
        {
            case '\\' when i + 1 < words.Length && Escapable.Contains(words[i + 1], StringComparison.Ordinal):
                plain.Append(words[i + 1]);
                return i + 2;
            case '!' when i + 1 < words.Length && words[i + 1] == '[' && links.At(i + 1) is { } image:
                return image.End;
            case '[' when links.At(i) is { } link:
                open.Push(link);
                return i + 1;
            case '<' when TagEnd(i) is > 0 and var close && IsTag(words.AsSpan(i + 1, close - i - 1)):
                return close + 1;
            case '*' or '`' or '~' when !StandsAlone(i):
                return i + 1;
            case '_' when !InsideWord(i):
                return i + 1;
            case '|':
                plain.Append(plain.Length > 0 ? "\t" : "");
                return i + 1;
            default:
                plain.Append(c);
                return i + 1;
        }
    }

    // Where a tag that opens here would close; looked for once for all that open before it.
    private int TagEnd(int i)
    {
        if (nextTagEnd < i)
        {
            nextTagEnd = words.IndexOf('>', i) is >= 0 and var found ? found : int.MaxValue;
        }

        return nextTagEnd == int.MaxValue ? -1 : nextTagEnd;
    }

    private static bool IsTag(ReadOnlySpan<char> inside) =>
        inside.Length > 0 && (char.IsAsciiLetter(inside[0]) || inside[0] is '/' or '!') && !inside.Contains("://", StringComparison.Ordinal);

    // "5 * 3" and "~ 40" are not marks.
    private bool StandsAlone(int i) => words[i] switch
    {
        '~' => !(i + 1 < words.Length && words[i + 1] == '~') && !(i > 0 && words[i - 1] == '~'),
        _ => (i == 0 || words[i - 1] == ' ') && (i + 1 >= words.Length || words[i + 1] == ' '),
    };

    private bool InsideWord(int i) =>
        i > 0 && i + 1 < words.Length && char.IsLetterOrDigit(words[i - 1]) && char.IsLetterOrDigit(words[i + 1]);
}
