using Chancery.Reference.Tables;

namespace Chancery.Ledger.Tracking;

/// <summary>The table <c>data/ledger/weights.tsv</c>: what each likeness or difference counts, in thousandths of a log-odd. Immutable.</summary>
internal sealed class WeightTable
{
    private readonly Dictionary<(string Kind, string Feature), int> weights = [];

    public static WeightTable Load(string folder)
    {
        var table = new TableReader(folder, "weights.tsv", "kind\tfeature\tweight\treason");
        var read = new WeightTable();
        while (table.Read())
        {
            table.Text(3);
            if (!read.weights.TryAdd((table.Text(0), table.Text(1)), table.Integer(2)))
            {
                throw table.Error($"each feature once, not {table.Text(1)} of {table.Text(0)} again");
            }
        }

        return read;
    }

    /// <summary>The weight of a feature.</summary>
    /// <exception cref="InvalidDataException">The table has no such row.</exception>
    public int Of(string kind, string feature) => weights.TryGetValue((kind, feature), out var weight)
        ? weight
        : throw new InvalidDataException($"weights.tsv: expected a row for {kind}, {feature}");
}
