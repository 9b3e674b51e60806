using System.Text.RegularExpressions;

namespace Chancery.Checks.Passages;

/// <summary>Whether words lead up to a figure that is worked out of those before it.</summary>
internal sealed partial class ResultWords(ChangeWords words)
{
    /// <summary>How the words between two offsets end, small words such as "about" aside.</summary>
    public Lead Of(Passage passage, int from, int to) => Of(passage.Between(from, to));

    /// <summary>How a stretch of words ends, small words such as "about" aside.</summary>
    public Lead Of(ReadOnlySpan<char> between)
    {
        between = Bare(between.TrimEnd());
        if (between.IsEmpty)
        {
            return Lead.None;
        }

        return between[^1] switch
        {
            ',' => Word(between[..^1]) > 0 ? Lead.Word : Lead.Comma, // "in other words, 7 billion"
            ':' or '–' or '—' or '(' => Lead.Mark,
            _ => Word(between) > 0 ? Lead.Word : Lead.None,
        };
    }

    /// <summary>The same where nothing but a short phrase stands before what leads up: no clause of its own with another figure.</summary>
    public bool IsPlain(ReadOnlySpan<char> between)
    {
        between = Bare(between.TrimEnd());
        var word = between.Length > 0 && between[^1] == ',' ? Word(between[..^1]) + 1 : Word(between);
        var rest = word > 0 ? between[..^word] : between.TrimEnd(":–—(,");
        return Short().IsMatch(rest.TrimEnd().TrimEnd(",;:–—").ToString());
    }

    private ReadOnlySpan<char> Bare(ReadOnlySpan<char> between)
    {
        for (var cut = EndsWithAny(between, words.Loose); cut > 0; cut = EndsWithAny(between, words.Loose))
        {
            between = between[..^cut].TrimEnd();
        }

        return between;
    }

    // Letters of the word that it ends with; a verb such as "makes" only behind a comma or a pronoun: "those making" makes nothing of the figures.
    private int Word(ReadOnlySpan<char> between)
    {
        between = between.TrimEnd();
        var strong = EndsWithAny(between, words.Results);
        if (strong > 0)
        {
            return strong;
        }

        var weak = EndsWithAny(between, words.WeakResults);
        return weak > 0 && Subject().IsMatch(between[..^weak].ToString()) ? weak : 0;
    }

    // Letters of the longest of the words that it ends with, as whole words; 0 for none.
    private static int EndsWithAny(ReadOnlySpan<char> between, IReadOnlyList<string> list)
    {
        var longest = 0;
        foreach (var word in list)
        {
            if (word.Length > longest && between.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (between.Length == word.Length || !char.IsLetterOrDigit(between[^(word.Length + 1)])))
            {
                longest = word.Length;
            }
        }

        return longest;
    }

    [GeneratedRegex(@"(?:^\s*|[,;:–—)]|\b(?:which|that|this|it|and|together|so|all|sum|two|three|four|both|wo)\s*|people|inhabitants|persons|citizens|souls)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[^,;:.]{0,36}$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
