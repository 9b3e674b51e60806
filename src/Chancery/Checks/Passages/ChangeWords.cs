using System.Buffers;
using Chancery.Reference;
using Chancery.Reference.Tables;

namespace Chancery.Checks.Passages;

/// <summary>The table <c>data/checks/changes.tsv</c>: words by which texts speak of changes, multiples, totals and shares.</summary>
internal sealed class ChangeWords
{
    private static readonly string[] Kinds = ["change", "total before", "total after", "equal", "again", "each", "yearly", "items", "people", "whole", "result", "weak result", "loose"];
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

    /// <summary>Words before what a sum holds ("of which").</summary>
    public IReadOnlyList<string> Items => byKind["items"];

    /// <summary>Words for a whole that was told before ("the total").</summary>
    public IReadOnlyList<string> Wholes => byKind["whole"];

    /// <summary>What a sentence must have to tell the items of a sum.</summary>
    public SearchValues<string> ItemCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a figure counts people: "300 soldiers", or by the name of a people ("23 million Malians").</summary>
    internal bool IsPeople(Figure figure)
    {
        var noun = figure.Words.AsSpan(figure.Words.LastIndexOf(' ') + 1);
        return !figure.IsMoney && (byKind["people"].Contains(figure.Unit) || (noun.Length > 3 && char.IsUpper(noun[0]) && char.IsLower(noun[1])));
    }

    /// <summary>Words behind a sum that is one for each ("apiece").</summary>
    public IReadOnlyList<string> Each => byKind["each"];

    /// <summary>Words behind a sum that is one for each year ("a year").</summary>
    public IReadOnlyList<string> Yearly => byKind["yearly"];

    /// <summary>Words that say a figure again in another way ("that is", "or some").</summary>
    public IReadOnlyList<string> Restatements => byKind["again"];

    /// <summary>Words that lead up to a figure worked out of those before it ("which makes", "that is").</summary>
    public IReadOnlyList<string> Results => byKind["result"];

    /// <summary>Verbs that do so only behind a comma or a pronoun (", making").</summary>
    public IReadOnlyList<string> WeakResults => byKind["weak result"];

    /// <summary>Small words between those and the figure ("only", "no less than").</summary>
    public IReadOnlyList<string> Loose => byKind["loose"];

    /// <summary>Words that stand for a fraction, with it: "half" is 0.5.</summary>
    public Dictionary<string, decimal> Fractions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns by which states are compared, with the series that holds them.</summary>
    public Dictionary<string, Indicator> Compared { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that several currencies bear, with their codes: "kroner".</summary>
    public Dictionary<string, string[]> SharedCurrencies { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a sentence must have to tell a yearly rate, one for each, a fraction or a comparison.</summary>
    public SearchValues<string> RateCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    public SearchValues<string> EachCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    public SearchValues<string> FractionCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    public SearchValues<string> ComparisonCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a sentence must have to tell a share or a change: a percentage or a multiple.</summary>
    public SearchValues<string> ShareCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a sentence must have to tell a total.</summary>
    public SearchValues<string> TotalCues { get; private set; } = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);

    public static ChangeWords Load(string folder)
    {
        var words = new ChangeWords();
        var table = new TableReader(folder, "changes.tsv", "words\tkind\tmultiple\tseries");
        while (table.Read())
        {
            var kind = table.Text(1);
            if (kind == "multiple")
            {
                words.Multiples[table.Text(0)] = table.Number(table.Span(2));
                continue;
            }

            if (kind == "fraction")
            {
                words.Fractions[table.Text(0)] = table.Number(table.Span(2));
                continue;
            }

            if (kind == "shared currency")
            {
                words.SharedCurrencies[table.Text(0)] = (table.Optional(3) ?? throw table.Error("currency codes beside their common name")).Split(' ');
                continue;
            }

            if (kind == "compared")
            {
                words.Compared[table.Text(0)] = Enum.TryParse<Indicator>(table.Optional(3) ?? "", out var indicator) ? indicator : throw table.Error("a series beside a noun of comparison");
                continue;
            }

            if (Array.IndexOf(Kinds, kind) < 0)
            {
                throw table.Error($"multiple, fraction, compared, {string.Join(", ", Kinds)}, not \"{kind}\"");
            }

            (words.byKind.TryGetValue(kind, out var list) ? list : words.byKind[kind] = []).Add(table.Text(0));
        }

        foreach (var kind in Kinds)
        {
            if (!words.byKind.ContainsKey(kind))
            {
                throw table.Error($"a word of the kind {kind}");
            }
        }

        words.ShareCues = SearchValues.Create(["%", "percent", "per cent", "pct", "times", .. words.Multiples.Keys], StringComparison.OrdinalIgnoreCase);
        words.RateCues = SearchValues.Create([.. words.Yearly], StringComparison.OrdinalIgnoreCase);
        words.EachCues = SearchValues.Create([.. words.Each], StringComparison.OrdinalIgnoreCase);
        words.FractionCues = SearchValues.Create([.. words.Fractions.Keys], StringComparison.OrdinalIgnoreCase);
        words.ComparisonCues = SearchValues.Create(["times", " than ", "that of", .. words.Multiples.Keys, .. words.Fractions.Keys], StringComparison.OrdinalIgnoreCase);
        words.ItemCues = SearchValues.Create([.. words.Items, "of the "], StringComparison.OrdinalIgnoreCase);
        words.TotalCues = SearchValues.Create([.. words.TotalBefore, .. words.TotalAfter], StringComparison.OrdinalIgnoreCase);
        return words;
    }
}
