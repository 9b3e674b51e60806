using Chancery.Reference.Tables;

namespace Chancery.Checks;

/// <summary>The table <c>data/checks/thresholds.tsv</c>: every bound of a check, with the reason why it is set there.</summary>
internal sealed class ThresholdTable
{
    private readonly Dictionary<(int Check, string Name), decimal> bounds = [];
    private readonly List<(int Check, CheckBound Bound)> rows = [];

    public static ThresholdTable Load(string folder)
    {
        var table = new TableReader(folder, "thresholds.tsv", "check\tname\tvalue\treason");
        var read = new ThresholdTable();
        while (table.Read())
        {
            read.rows.Add((table.Integer(0), new CheckBound(table.Text(1), table.Number(table.Span(2)), table.Text(3))));
            if (!read.bounds.TryAdd((table.Integer(0), table.Text(1)), table.Number(table.Span(2))))
            {
                throw table.Error($"each bound once, not {table.Text(1)} of check {table.Integer(0)} again");
            }
        }

        return read;
    }

    /// <summary>That bound of that check.</summary>
    /// <exception cref="InvalidDataException">The table has no such row.</exception>
    public decimal Of(int check, string name) => bounds.TryGetValue((check, name), out var value)
        ? value
        : throw new InvalidDataException($"thresholds.tsv: expected a row for check {check}, {name}");

    /// <summary>Every bound of that check, in the order of the table.</summary>
    public IReadOnlyList<CheckBound> Of(int check) => [.. rows.Where(r => r.Check == check).Select(r => r.Bound)];

    /// <summary>The three bounds of a ratio check.</summary>
    public Bounds BoundsOf(int check) => new(Of(check, "notice"), Of(check, "doubtful"), Of(check, "implausible"));
}
