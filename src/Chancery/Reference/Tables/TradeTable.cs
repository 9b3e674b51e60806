namespace Chancery.Reference.Tables;

/// <summary>First partners in trade, from <c>trade_partners.tsv</c>.</summary>
internal sealed class TradeTable
{
    private readonly Dictionary<string, List<TradeShare>> byState = new(StringComparer.Ordinal);

    public TradeTable(string folder, VintageTable vintages)
    {
        var table = new TableReader(folder, "trade_partners.tsv", "iso3\tflow\tyear\tvintage\tshares");
        while (table.Read())
        {
            var state = table.Iso3(0);
            var flow = table.Span(1) switch { "export" => Indicator.Exports, "import" => Indicator.Imports, _ => throw table.Error("export or import") };
            if (!byState.TryGetValue(state, out var list))
            {
                byState.Add(state, list = []);
            }

            var shares = table.List(4, ' ');
            for (var i = 0; i + 1 < shares.Length; i += 2)
            {
                list.Add(new TradeShare(state, shares[i], flow, table.Integer(2), table.Number(shares[i + 1]), vintages.Name(table, 3)));
            }
        }
    }

    public IReadOnlyList<TradeShare> Of(string iso3) => byState.GetValueOrDefault(iso3) ?? (IReadOnlyList<TradeShare>)[];
}
