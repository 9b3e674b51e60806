using System.Globalization;
using Chancery.Ledger;

namespace Chancery.Cli.Views;

/// <summary>Totals of pledges, for people.</summary>
internal static class TotalLines
{
    private const int KeyLength = 10;
    private const int TitleLength = 100;
    private const int MostListed = 20;

    public static void Write(TextWriter writer, PledgeTotal total)
    {
        foreach (var kind in total.Kinds)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-16} {Sum(kind.Low, kind.High)}{(kind.IsOpen ? " or more" : "")}, {kind.Pledges} pledges"));
        }

        writer.WriteLine(total.Kinds.Count > 1 ? "Kinds of flow do not add up to one sum." : total.Kinds.Count == 0 ? "Nothing to add up." : "");
        WritePrior(writer, total.Counted);
        List(writer, "Counted", total.Counted);
        foreach (var group in total.LeftOut.GroupBy(i => i.Uncounted!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) // left out for a reason
        {
            List(writer, $"Left out, {group.Key}", [.. group]);
        }
    }

    // By count and by value, for the two differ where large promises are of the kind that is seldom kept.
    private static void WritePrior(TextWriter writer, IReadOnlyList<TotalItem> counted)
    {
        var known = counted.Where(i => i.Prior is not null).ToList();
        if (known.Count > 0)
        {
            var sum = known.Sum(i => i.Low ?? i.High ?? 0);
            var kept = known.Sum(i => (i.Low ?? i.High ?? 0) * i.Prior!.Value); // only those that have one
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Such promises are kept so often that {known.Sum(i => i.Prior):0.#} of these {known.Count} would be, and ${Figure(kept)} of ${Figure(sum)}. That says nothing of their plausibility."));
        }
    }

    private static void List(TextWriter writer, string heading, IReadOnlyList<TotalItem> items)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heading}: {items.Count}"));
        foreach (var item in items.Where(i => (i.High ?? i.Low) > 0).Take(MostListed))
        {
            writer.WriteLine($"  {item.Key[..KeyLength]}  {Sum(item.Low, item.High),-18}  “{Plain.Of(item.Title.Length > TitleLength ? item.Title[..TitleLength] + "…" : item.Title)}”");
        }
    }

    private static string Sum(decimal? low, decimal? high) => (low, high) switch
    {
        (null, null) => "no sum",
        ({ } l, null) => $"${Figure(l)} or more",
        (null or 0, { } h) => $"up to ${Figure(h)}",
        ({ } l, { } h) when l == h => $"${Figure(l)}",
        ({ } l, { } h) => $"${Figure(l)}–{Figure(h)}",
    };

    private static string Figure(decimal dollars) => dollars switch
    {
        >= 1e12m => string.Create(CultureInfo.InvariantCulture, $"{dollars / 1e12m:0.###} trillion"),
        >= 1e9m => string.Create(CultureInfo.InvariantCulture, $"{dollars / 1e9m:0.##} billion"),
        >= 1e6m => string.Create(CultureInfo.InvariantCulture, $"{dollars / 1e6m:0.##} million"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{dollars:#,0.##}"),
    };
}
