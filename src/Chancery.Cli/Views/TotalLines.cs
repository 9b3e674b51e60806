using System.Globalization;
using Chancery.Ledger;

namespace Chancery.Cli.Views;

/// <summary>Totals of pledges, for people.</summary>
internal static class TotalLines
{
    private const int KeyLength = 10;
    private const int TitleLength = 100;
    /// <summary>How many pledges are named of each group.</summary>
    public const int MostListed = 20;

    public static void Write(TextWriter writer, PledgeTotal total)
    {
        foreach (var kind in total.Kinds)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-16} {Sum(kind.Low, kind.High)}{(kind.IsOpen ? " or more" : "")}, {kind.Pledges} pledges"));
        }

        writer.WriteLine(total.Kinds.Count > 1 ? "Kinds of flow do not add up to one sum." : total.Kinds.Count == 0 ? "Nothing to add up." : "");
        WritePrior(writer, total.Prior);
        List(writer, "Counted", total.Counted);
        foreach (var group in total.LeftOut)
        {
            List(writer, $"Left out, {group.Reason}", group);
        }
    }

    // By count and by value, for the two differ where large promises are of the kind that is seldom kept.
    private static void WritePrior(TextWriter writer, PriorTotal prior)
    {
        if (prior.Pledges > 0)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Such promises are kept so often that {prior.Kept:0.#} of these {prior.Pledges} would be, and ${Figure(prior.DollarsKept)} of ${Figure(prior.Dollars)}. That says nothing of their plausibility."));
        }
    }

    private static void List(TextWriter writer, string heading, TotalGroup group)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heading}: {group.Pledges}"));
        foreach (var item in group.Named.Where(i => (i.High ?? i.Low) > 0))
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
