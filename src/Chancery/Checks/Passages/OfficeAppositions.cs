using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Titles beside a name: "the Finnish president, X, said", "X, the Dutch prime minister, said".</summary>
internal sealed class OfficeAppositions(OfficeWords words)
{
    private const int Longest = 60;

    /// <summary>The title beside the name, its office, and whether the words put it into the past; null for none.</summary>
    public (string Office, string Words, bool IsPast, TextSpan Span)? Of(string text, Mention mention) => Before(text, mention.Span) ?? Behind(text, mention.Span);

    private (string Office, string Words, bool IsPast, TextSpan Span)? Before(string text, TextSpan name)
    {
        var isTold = text.AsSpan(0, name.Start).EndsWith(" is ", StringComparison.Ordinal); // "Japan’s prime minister is X"
        if (name.Start < 5 || !(isTold || (text[name.Start - 1] == ' ' && text[name.Start - 2] == ',')))
        {
            return null;
        }

        var end = name.Start - (isTold ? 4 : 2);
        var from = text.LastIndexOfAny([',', '.', ';', ':', '\n', '“', '"', '('], end - 1, Math.Min(end, Longest)) + 1;
        from = Math.Max(from, end - Longest);
        var chunk = text.AsSpan(from, end - from);
        foreach (var (title, office) in words.Titles)
        {
            // "France’s president, X": whose it is must stand before, or every president would be one.
            if (chunk.EndsWith(title, StringComparison.OrdinalIgnoreCase) && chunk.Length > title.Length && chunk[^(title.Length + 1)] == ' ' && IsPlain(chunk[..^title.Length]))
            {
                return (office, title, IsPast(chunk), new TextSpan(end - title.Length, name.End));
            }

            // "the prime minister of Japan, X"
            var at = chunk.IndexOf(title, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && chunk[at - 1] == ' ' && chunk[(at + title.Length)..].StartsWith(" of ", StringComparison.Ordinal) && chunk[(at + title.Length + 4)..].Count(' ') <= 2 && IsPlain(chunk[..at]))
            {
                return (office, title, IsPast(chunk), new TextSpan(from + at, name.End));
            }
        }

        return null;
    }

    private (string Office, string Words, bool IsPast, TextSpan Span)? Behind(string text, TextSpan name)
    {
        var isTold = text.AsSpan(name.End).StartsWith(" is ", StringComparison.Ordinal); // "X is president of Chile"
        if (name.End + 5 >= text.Length || !(isTold || (text[name.End] == ',' && text[name.End + 1] == ' ')))
        {
            return null;
        }

        var start = name.End + (isTold ? 4 : 2);
        var end = text.AsSpan(start, Math.Min(Longest, text.Length - start)).IndexOfAny([',', '.', ';', ':', '\n']);
        if (end <= 0)
        {
            return null;
        }

        var chunk = text.AsSpan(start, end);
        foreach (var (title, office) in words.Titles)
        {
            var at = chunk.IndexOf(title, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at == 0 ? chunk.Length == title.Length : chunk[at - 1] != ' ') || !IsPlain(chunk[..at]) || !(chunk[(at + title.Length)..].Length == 0 || chunk[(at + title.Length)..].StartsWith(" of ", StringComparison.Ordinal)))
            {
                continue;
            }

            return (office, title, IsPast(chunk), new TextSpan(name.Start, start + at + title.Length));
        }

        return null;
    }

    // Only a state and an article stand before it: no "vice", no "wife of the".
    private bool IsPlain(ReadOnlySpan<char> lead)
    {
        var trimmed = lead.Trim();
        foreach (var word in words.Prefixes)
        {
            if (trimmed.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !lead.Contains(" of ", StringComparison.Ordinal) && !lead.Contains("his ", StringComparison.OrdinalIgnoreCase) && !lead.Contains("her ", StringComparison.OrdinalIgnoreCase) && lead.Count(' ') <= 4;
    }

    private bool IsPast(ReadOnlySpan<char> chunk)
    {
        foreach (var word in words.Past)
        {
            if (chunk.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
