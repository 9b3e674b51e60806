using System.Collections.Concurrent;

namespace Chancery.Reference.Tables;

/// <summary>Yearly figures, one file an indicator under <c>series</c>, each read when first asked for.</summary>
internal sealed class SeriesTables(TableFolders folders, Lazy<VintageTable> vintages)
{
    private readonly Lazy<Dictionary<Indicator, (string File, string Unit)>> files = new(() => ReadFiles(folders.Shipped));
    private readonly ConcurrentDictionary<Indicator, Dictionary<string, List<Observation>>> read = new();

    public IReadOnlyList<Observation> Of(Indicator indicator, string iso3) =>
        read.GetOrAdd(indicator, Read).GetValueOrDefault(iso3) ?? (IReadOnlyList<Observation>)[];

    /// <summary>The file of an imported indicator: named for it, as the shipped ones are.</summary>
    public static string FileOf(Indicator indicator) =>
        "series/" + string.Concat(indicator.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())) + ".tsv";

    private static Dictionary<Indicator, (string File, string Unit)> ReadFiles(string folder)
    {
        var table = new TableReader(folder, "indicators.tsv", "indicator\tfile\tunit");
        var found = new Dictionary<Indicator, (string, string)>();
        while (table.Read())
        {
            var indicator = Enum.TryParse<Indicator>(table.Span(0), out var known) ? known : throw table.Error($"an indicator, not \"{table.Span(0)}\"");
            found.Add(indicator, (table.Text(1), table.Text(2)));
        }

        return Enum.GetValues<Indicator>().Where(i => !found.ContainsKey(i)).Select(i => (Indicator?)i).FirstOrDefault() is { } missing
            ? throw table.Error($"a file for {missing}")
            : found;
    }

    private Dictionary<string, List<Observation>> Read(Indicator indicator)
    {
        var (file, unit) = files.Value[indicator];
        var byState = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        foreach (var table in folders.Open(file, "iso3\tvintage\tfirst_year\tvalues"))
        {
            while (table.Read())
            {
                if (!byState.TryGetValue(table.Iso3(0), out var list))
                {
                    byState.Add(table.Iso3(0), list = []);
                }

                ReadRun(table, unit, list);
            }
        }

        foreach (var list in byState.Values)
        {
            list.Sort((a, b) => a.Year != b.Year ? a.Year.CompareTo(b.Year) : string.CompareOrdinal(a.Vintage, b.Vintage));
        }

        return byState;
    }

    // Values of consecutive years; "-" stands for a year without one.
    private void ReadRun(TableReader table, string unit, List<Observation> list)
    {
        var (source, edition) = vintages.Value.Of(table, 1);
        var year = table.Integer(2);
        foreach (var field in table.Span(3).Split(' '))
        {
            var value = table.Span(3)[field];
            if (value is not "-")
            {
                list.Add(new Observation(year, table.Number(value), unit, source, edition));
            }

            year++;
        }
    }
}
