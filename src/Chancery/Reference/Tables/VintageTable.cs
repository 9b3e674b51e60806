namespace Chancery.Reference.Tables;

/// <summary>The editions that figures come from, from <c>vintages.tsv</c>.</summary>
internal sealed class VintageTable
{
    private readonly Dictionary<string, (string Source, string Edition)> byId = new(StringComparer.Ordinal);

    public VintageTable(TableFolders folders)
    {
        foreach (var table in folders.Open("vintages.tsv", "vintage\tsource\tedition"))
        {
            while (table.Read())
            {
                byId[table.Text(0)] = (table.Text(1), table.Text(2));
            }
        }
    }

    /// <summary>Source and edition named in that column.</summary>
    public (string Source, string Edition) Of(TableReader table, int column) =>
        byId.TryGetValue(table.Text(column), out var found) ? found : throw table.Error($"a vintage of vintages.tsv, not \"{table.Text(column)}\"");

    /// <summary>Source and edition in one line: "World Bank, October 2024".</summary>
    public string Name(TableReader table, int column) => Of(table, column) is var (source, edition) ? $"{source}, {edition}" : "";
}
