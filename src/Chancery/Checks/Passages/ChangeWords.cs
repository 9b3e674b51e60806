using System.Buffers;
using Chancery.Reference.Tables;

namespace Chancery.Checks.Passages;

/// <summary>The table <c>data/checks/changes.tsv</c>: words by which texts speak of changes, multiples, totals and shares.</summary>
internal sealed class ChangeWords
{
    private readonly Dictionary<string, List<string>> byKind = new(StringComparer.Ordinal);

    private ChangeWords()
    {
    }

    /// <summary>Words that stand for a multiple, with it: "tripled" is 3.</summary>
    public Dictionary<string, decimal> Multiples { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of a change ("rise", "fell", "more").</summary>
    public IReadOnlyList<string> Changes => byKind["change"];

    /// <summary>Words before a total ("a total of").</summary>
    public IReadOnlyList<string> TotalBefore => byKind["total before"];

    /// <summary>Words after a total ("in all").</summary>
    public IReadOnlyList<string> TotalAfter => byKind["total after"];

    /// <summary>Words that set a figure equal to a share ("or", "equal to").</summary>
    public IReadOnlyList<string> Links => byKind["equal"];

    /// <summary>What a sentence must have to tell a share or a change: a percentage or a multiple.</summary>
    public SearchValues<string> ShareCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a sentence must have to tell a total.</summary>
    public SearchValues<string> TotalCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    public static ChangeWords Load(string folder)
    {
        var words = new ChangeWords();
        var table = new TableReader(folder, "changes.tsv", "words\tkind\tmultiple");
        while (table.Read())
        {
            var kind = table.Text(1);
            if (kind == "multiple")
            {
                words.Multiples[table.Text(0)] = table.Number(table.Span(2));
                continue;
            }

            if (kind is not ("change" or "total before" or "total after" or "equal"))
            {
                throw table.Error($"change, multiple, equal, total before or total after, not \"{kind}\"");
            }

            (words.byKind.TryGetValue(kind, out var list) ? list : words.byKind[kind] = []).Add(table.Text(0));
        }

        foreach (var kind in (ReadOnlySpan<string>)["change", "total before", "total after", "equal"])
        {
            if (!words.byKind.ContainsKey(kind))
            {
                throw table.Error($"a word of the kind {kind}");
            }
        }

        words.ShareCues = SearchValues.Create(["%", "percent", "per cent", "pct", "times", .. words.Multiples.Keys], StringComparison.OrdinalIgnoreCase);
        words.TotalCues = SearchValues.Create([.. words.TotalBefore, .. words.TotalAfter], StringComparison.OrdinalIgnoreCase);
        return words;
    }
}
