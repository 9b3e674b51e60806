namespace Chancery.Text.Tokens;

/// <summary>The word lists that tokens and sentence ends are decided by. Immutable.</summary>
internal sealed class TokenRules
{
    private readonly Dictionary<string, HashSet<string>> lists;

    private TokenRules(Dictionary<string, HashSet<string>> lists) => this.lists = lists;

    /// <summary>Reads lists of <c>kind TAB words</c>.</summary>
    /// <exception cref="InvalidDataException">A line is of another shape, or a kind is missing.</exception>
    public static TokenRules Load(string path)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1)
            {
                throw new InvalidDataException($"{path}:{number}: expected a kind, a tab and words");
            }

            lists[line[..tab]] = new HashSet<string>(line[(tab + 1)..].Split(' '), StringComparer.OrdinalIgnoreCase);
        }

        foreach (var kind in (ReadOnlySpan<string>)["title", "abbreviation", "starter", "prefix", "split"])
        {
            if (!lists.ContainsKey(kind))
            {
                throw new InvalidDataException($"{path}: expected a line of kind {kind}");
            }
        }

        return new TokenRules(lists);
    }

    /// <summary>A word that keeps its full stop and never ends a sentence: <c>Mr</c>.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => Has("title", word);

    /// <summary>A word that keeps its full stop: <c>Inc</c>.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => Has("abbreviation", word);

    /// <summary>A word that often begins a sentence.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => Has("starter", word);

    /// <summary>A first part, with its hyphen, that is no word of its own: <c>non-</c>.</summary>
    public bool IsPrefix(ReadOnlySpan<char> part) => Has("prefix", part);

    /// <summary>Length of the first of two words that are written as one, or 0.</summary>
    public int SplitOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > 6)
        {
            return 0;
        }

        foreach (var entry in lists["split"])
        {
            if (entry.AsSpan(0, entry.Length - 2).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return entry[^1] - '0';
            }
        }

        return 0;
    }

    private bool Has(string kind, ReadOnlySpan<char> word) => lists[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
