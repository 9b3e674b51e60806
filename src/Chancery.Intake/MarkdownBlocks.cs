using System.Text;

namespace Chancery.Intake;

/// <summary>Gathers Markdown lines into blocks of plain text, a blank line between them.</summary>
internal sealed class MarkdownBlocks
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder block = new();
    private bool inFence;
    private bool inComment;
    private bool lastWasItem;
    private bool skipUnderline;

    /// <summary>The first heading of the first level, if the text has one.</summary>
    public string? FirstHeading { get; private set; }

    /// <summary>Takes the next line; <paramref name="following"/> tells whether it is underlined as a heading.</summary>
    public void Add(string line, string following)
    {
        var trimmed = Unquoted(line);
        if (IsFence(trimmed))
        {
            EndBlock();
            inFence = !inFence;
        }
        else if (inFence)
        {
            block.Append(line);
            EndBlock(separator: "\n");
        }
        else if (skipUnderline || trimmed.Length == 0 || IsRule(trimmed) || IsComment(trimmed) || IsReference(trimmed) || IsTableRule(trimmed))
        {
            skipUnderline = false;
            EndBlock();
        }
        else if (HeadingLevel(trimmed) is > 0 and var level)
        {
            EndBlock();
            AddHeading(trimmed[level..].Trim().TrimEnd('#').TrimEnd(), level);
        }
        else if (block.Length == 0 && IsUnderline(following, out level))
        {
            skipUnderline = true;
            AddHeading(trimmed, level);
        }
        else
        {
            AddText(trimmed, hardBreak: line.EndsWith("  ", StringComparison.Ordinal) || line.EndsWith('\\'));
        }
    }

    /// <summary>The whole plain text.</summary>
    public string Finish()
    {
        EndBlock();
        return text.ToString().TrimEnd('\n');
    }

    private void AddHeading(string words, int level)
    {
        var heading = MarkdownInline.Plain(words);
        FirstHeading ??= level == 1 && text.Length == 0 ? heading : null;
        Emit(heading, "\n\n");
        lastWasItem = false;
    }

    private void AddText(string trimmed, bool hardBreak)
    {
        var marker = ItemMarker(trimmed);
        if (marker > 0)
        {
            EndBlock();
            block.Append(char.IsAsciiDigit(trimmed[0]) ? trimmed[..marker] : "-").Append(' ');
            trimmed = trimmed[marker..].TrimStart();
        }
        else if (block.Length > 0 && block[^1] != '\n')
        {
            block.Append(' ');
        }

        block.Append(trimmed.TrimEnd('\\'));
        if (hardBreak)
        {
            block.Append('\n');
        }
    }

    private void EndBlock(string? separator = null)
    {
        if (block.Length == 0)
        {
            return;
        }

        var words = block.ToString().TrimEnd('\n');
        var isItem = ItemMarker(words) > 0;
        Emit(inFence ? words : MarkdownInline.Plain(words), separator ?? (isItem && lastWasItem ? "\n" : "\n\n"));
        lastWasItem = isItem;
        block.Clear();
    }

    // Items of one list stand on lines of their own; anything else is a paragraph.
    private void Emit(string words, string separator)
    {
        if (text.Length > 0)
        {
            text.Append(separator);
        }

        text.Append(words);
    }

    private bool IsComment(string line)
    {
        inComment |= line.StartsWith("<!--", StringComparison.Ordinal);
        var comment = inComment;
        inComment &= !line.Contains("-->", StringComparison.Ordinal);
        return comment;
    }

    private static string Unquoted(string line)
    {
        var rest = line.AsSpan().Trim();
        while (rest.StartsWith('>'))
        {
            rest = rest[1..].TrimStart();
        }

        return rest.Length == line.Length ? line : rest.ToString();
    }

    private static bool IsFence(string line) =>
        line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);

    private static bool IsRule(string line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' && line.Count(c => c == line[0]) >= 3 && line.All(c => c == line[0] || c == ' ');

    private static bool IsReference(string line) =>
        line.StartsWith('[') && line.IndexOf("]:", StringComparison.Ordinal) > 1 && line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
        && line.AsSpan(0, space).EndsWith("]:");

    private static bool IsTableRule(string line) =>
        line.Contains('|', StringComparison.Ordinal) && line.Contains('-', StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ');

    private static int HeadingLevel(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] is ' ' or '\t' ? level : 0;
    }

    private static bool IsUnderline(string following, out int level)
    {
        var line = following.Trim();
        level = line.StartsWith('=') ? 1 : 2;
        return line.Length >= 2 && line[0] is '=' or '-' && line.All(c => c == line[0]);
    }

    // "- ", "* ", "+ ", "12. ", "3) ": the length of the marker without its space.
    private static int ItemMarker(string line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+')
        {
            return line[1] == ' ' ? 1 : 0;
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 3 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] == ' ' ? digits + 1 : 0;
    }
}
