namespace Chancery.Checks.Passages;

/// <summary>Whether words lead up to a figure that is worked out of those before it.</summary>
internal sealed class ResultWords(ChangeWords words)
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
            ',' => EndsWithAny(between[..^1], words.Results) > 0 ? Lead.Word : Lead.Comma, // "in other words, 7 billion"
            ':' or '–' or '—' or '(' => Lead.Mark,
            _ => EndsWithAny(between, words.Results) > 0 ? Lead.Word : Lead.None,
        };
    }

    private ReadOnlySpan<char> Bare(ReadOnlySpan<char> between)
    {
        for (var cut = EndsWithAny(between, words.Loose); cut > 0; cut = EndsWithAny(between, words.Loose))
        {
            between = between[..^cut].TrimEnd();
        }

        return between;
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
}
