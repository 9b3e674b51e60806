namespace Chancery.Reference.Tables;

/// <summary>Land borders, from <c>borders.tsv</c>.</summary>
internal sealed class BorderTable
{
    private readonly Dictionary<string, List<Border>> byState = new(StringComparer.Ordinal);

    public BorderTable(string folder, VintageTable vintages)
    {
        var table = new TableReader(folder, "borders.tsv", "iso3_a\tiso3_b\tkm\tkm_second\tvintage");
        while (table.Read())
        {
            var border = new Border(table.Iso3(0), table.Iso3(1), table.Number(table.Span(2)), table.Span(3).IsEmpty ? null : table.Number(table.Span(3)), vintages.Name(table, 4));
            foreach (var state in (ReadOnlySpan<string>)[border.First, border.Second])
            {
                if (!byState.TryGetValue(state, out var list))
                {
                    byState.Add(state, list = []);
                }

                list.Add(border);
            }
        }
    }

    public IReadOnlyList<Border> Of(string iso3) => byState.GetValueOrDefault(iso3) ?? (IReadOnlyList<Border>)[];
}
