namespace Chancery.Ledger.Tracking;

/// <summary>Cuts words out of text in the one way in which tracking compares them.</summary>
internal static class Wordings
{
    private const int ShortestContent = 3;

    /// <summary>Lower-case words and figures in the order of the text, with U.S. and hyphens kept whole.</summary>
    public static List<string> Of(string text) => [.. Places(text).Select(w => text[w.Start..w.End].ToLowerInvariant())];

    /// <summary>Where the words and figures stand that <see cref="Of"/> cuts out.</summary>
    public static IEnumerable<(int Start, int End)> Places(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsJoint(text, i))))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }

    /// <summary>Stems of the words that say what a text is about, without doubles, sorted: no general words and no figures.</summary>
    public static string[] Content(string text, WordLists lists)
    {
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in Of(text))
        {
            if (word.Length >= ShortestContent && !char.IsDigit(word[0]) && !lists.Has("general", word))
            {
                stems.Add(Stem(word));
            }
        }

        return [.. stems];
    }

    /// <summary>How many words two sorted lists share.</summary>
    public static int Shared(string[] a, string[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    // Crude on purpose: it need only make "facility" and "facilities", "build" and "building" equal.
    private static string Stem(string word)
    {
        var stem = word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        stem = stem.Length > 4 && stem.EndsWith("ies", StringComparison.Ordinal) ? stem[..^3] + "y" : stem;
        stem = stem.Length > 5 && stem.EndsWith("ing", StringComparison.Ordinal) ? stem[..^3] : stem;
        stem = stem.Length > 4 && stem.EndsWith("ed", StringComparison.Ordinal) ? stem[..^2] : stem;
        return stem.Length > 3 && stem[^1] == 's' && stem[^2] != 's' ? stem[..^1] : stem;
    }

    // Inside a word: a hyphen, an apostrophe or the point of "U.S." with a letter on both sides, a point or comma between digits.
    private static bool IsJoint(string text, int i) =>
        i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && char.IsLetterOrDigit(text[i - 1])
        && (text[i] is '-' or '’' or '\'' || (text[i] == '.' && (i < 2 || !char.IsLetter(text[i - 2]) || char.IsDigit(text[i - 1]))) || (text[i] == ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));
}
