using Chancery.Reference.Tables;

namespace Chancery.Checks;

/// <summary>The table <c>data/checks/checks.tsv</c>: what each check asks, with an example.</summary>
internal static class CheckCatalogue
{
    public static IReadOnlyList<CheckEntry> Load(string folder, IReadOnlyList<Check> checks, ThresholdTable bounds)
    {
        var table = new TableReader(folder, "checks.tsv", "check\tpublished\texample\tverdict\tabout");
        var entries = new List<CheckEntry>();
        while (table.Read())
        {
            var check = checks.FirstOrDefault(c => c.Number == table.Integer(0)) ?? throw table.Error($"the number of a check, not {table.Integer(0)}");
            entries.Add(new CheckEntry(
                check.Number,
                check.Name,
                check.Formula,
                table.Text(4),
                table.Text(2),
                (table.Date(1) ?? throw table.Error("a day")).Earliest,
                Enum.TryParse<Verdict>(table.Span(3), out var verdict) ? verdict : throw table.Error("a verdict"),
                bounds.Of(check.Number)));
        }

        return checks.FirstOrDefault(c => !entries.Exists(e => e.Number == c.Number)) is { } missing
            ? throw table.Error($"a row for check {missing.Number}, {missing.Name}")
            : entries;
    }
}
