using Chancery.Ledger.Tracking.Pledges;
using Chancery.Reference.Tables;

namespace Chancery.Ledger.Exporting;

/// <summary>The table <c>data/ledger/iati.tsv</c>: how the states of a pledge stand in IATI. Immutable.</summary>
internal sealed class IatiTable
{
    private readonly Dictionary<PledgeState, (string? Transaction, string Status)> rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A row is wrong, or a state has none.</exception>
    public static IatiTable Load(string dataFolder)
    {
        var table = new TableReader(Path.Combine(dataFolder, "ledger"), "iati.tsv", "state\ttransaction\tstatus\treason");
        var read = new IatiTable();
        while (table.Read())
        {
            table.Text(3);
            read.rows[Enum.TryParse<PledgeState>(table.Text(0), out var state) ? state : throw table.Error("a state of a pledge")] = (table.Optional(1), table.Text(2));
        }

        var missing = Enum.GetValues<PledgeState>().Where(s => !read.rows.ContainsKey(s)).ToList();
        return missing.Count == 0 ? read : throw new InvalidDataException($"iati.tsv: expected a row for {missing[0]}");
    }

    /// <summary>Code of the transaction by which a state is entered; null for none.</summary>
    public string? TransactionOf(PledgeState state) => rows[state].Transaction;

    /// <summary>Code of the activity's status.</summary>
    public string StatusOf(PledgeState state) => rows[state].Status;
}
