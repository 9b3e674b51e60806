using Chancery.Reference.Tables;

namespace Chancery.Ledger.Tracking;

/// <summary>The table <c>data/ledger/words.tsv</c>: words that tracking looks for, by list. Immutable.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, List<string[]>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> singles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> starts = new(StringComparer.Ordinal);

    public static WordLists Load(string folder)
    {
        var table = new TableReader(folder, "words.tsv", "list\twords");
        var read = new WordLists();
        while (table.Read())
        {
            read.Add(table.Text(0), table.Text(1).Split(' '));
        }

        return read;
    }

    /// <summary>Whether one word is in a list.</summary>
    public bool Has(string list, string word)
    {
        if (singles[list].Contains(word))
        {
            return true;
        }

        foreach (var start in starts[list])
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words as a whole are in a list.</summary>
    public bool IsWhole(string list, string words) => lists[list].Exists(l => string.Join(' ', l) == words);

    /// <summary>The name that is used for another, by the list <c>alias</c>: the last word of a row stands for those before it; null for none.</summary>
    public string? AliasOf(string name) => lists["alias"].Find(l => string.Join(' ', l[..^1]) == name)?[^1];

    /// <summary>Whether a list's words stand anywhere in a row of lower-case words.</summary>
    public bool StandsIn(string list, IReadOnlyList<string> words)
    {
        foreach (var wanted in lists[list])
        {
            for (var at = 0; at + wanted.Length <= words.Count; at++)
            {
                if (StandsAt(wanted, words, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StandsAt(string[] wanted, IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var word = wanted[i];
            if (word[^1] == '*' ? !words[at + i].AsSpan().StartsWith(word.AsSpan(0, word.Length - 1)) : words[at + i] != word)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string list, string[] words)
    {
        if (!lists.TryGetValue(list, out var rows))
        {
            lists[list] = rows = [];
            singles[list] = new HashSet<string>(StringComparer.Ordinal);
            starts[list] = [];
        }

        rows.Add(words);
        if (words is [var single] && single[^1] == '*')
        {
            starts[list].Add(single[..^1]);
        }
        else if (words is [var word])
        {
            singles[list].Add(word);
        }
    }
}
