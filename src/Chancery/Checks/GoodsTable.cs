using Chancery.Reference.Tables;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Prices and makers of things that are counted: <c>data/checks/prices.tsv</c> and <c>makers.tsv</c>.</summary>
internal sealed class GoodsTable
{
    private readonly List<GoodsPrice> prices = [];
    private readonly List<GoodsMaker> makers = [];

    public static GoodsTable Load(string folder)
    {
        var read = new GoodsTable();
        for (var t = new TableReader(folder, "prices.tsv", "name\twords\tunits\tlow\thigh\tas_of\tsource"); t.Read();)
        {
            read.prices.Add(new GoodsPrice(t.Text(0), t.List(1), t.List(2), t.Number(t.Span(3)), t.Number(t.Span(4)), t.Text(5), t.Text(6)));
        }

        for (var t = new TableReader(folder, "makers.tsv", "maker\twords\tunits\tname\tbest_year\tas_of\tsource"); t.Read();)
        {
            read.makers.Add(new GoodsMaker(t.Text(0), t.List(1), t.List(2), t.Text(3), t.Number(t.Span(4)), t.Text(5), t.Text(6)));
        }

        return read;
    }

    /// <summary>How many things are pledged; null where the quantity counts no things.</summary>
    public decimal? CountOf(Pledge pledge) =>
        pledge.Quantity is { Value: > 0 and var count, Unit: var unit } && !unit.Contains('/', StringComparison.Ordinal) && unit is not ("percent" or "jobs" or "people" or "times" or "percentage points" or "basis points")
        && !IsModel(Wording.Plain(count)) ? count : null;

    /// <summary>The price of what is pledged; null where the list has none.</summary>
    public GoodsPrice? PriceOf(Pledge pledge, string text) => prices.Find(p => Fits(pledge, text, p.Words, p.Units));

    /// <summary>The maker of what is pledged; null where the list has none.</summary>
    public GoodsMaker? MakerOf(Pledge pledge, string text) => makers.Find(m => Fits(pledge, text, m.Words, m.Units));

    // "22 Boeing 787 aircraft" counts no 787, and "32 F-35 jets" no 35.
    private bool IsModel(string count) => prices.SelectMany(p => p.Words).Concat(makers.SelectMany(m => m.Words))
        .Any(w => w.EndsWith(count, StringComparison.Ordinal) && (w.Length == count.Length || !char.IsAsciiDigit(w[^(count.Length + 1)])));

    private static bool Fits(Pledge pledge, string text, string[] words, string[] units)
    {
        var said = pledge.Span.Of(text);
        return units.Contains(pledge.Quantity!.Value.Unit, StringComparer.OrdinalIgnoreCase)
            && (words.Length == 0 || words.Any(w => said.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }
}
