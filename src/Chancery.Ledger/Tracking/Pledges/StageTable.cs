using Chancery.Reference.Tables;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>The table <c>data/ledger/stages.tsv</c>: what each stage of the words is evidence for. Immutable.</summary>
internal sealed class StageTable
{
    private readonly Dictionary<PledgeStage, (PledgeState State, BindingLevel Binding)> rows = [];

    public static StageTable Load(string folder)
    {
        var table = new TableReader(folder, "stages.tsv", "stage\tstate\tbinding\treason");
        var read = new StageTable();
        while (table.Read())
        {
            table.Text(3);
            if (!Enum.TryParse<PledgeStage>(table.Text(0), ignoreCase: true, out var stage) || !Enum.TryParse<PledgeState>(table.Text(1), out var state)
                || !Enum.TryParse<BindingLevel>(table.Text(2), out var binding))
            {
                throw table.Error("a stage, a state and a binding level");
            }

            read.rows[stage] = (state, binding);
        }

        return Array.Find(Enum.GetValues<PledgeStage>(), s => !read.rows.ContainsKey(s)) is var missing && !read.rows.ContainsKey(missing)
            ? throw new InvalidDataException($"stages.tsv: expected a row for {missing}")
            : read;
    }

    public (PledgeState State, BindingLevel Binding) Of(PledgeStage stage) => rows[stage];
}
