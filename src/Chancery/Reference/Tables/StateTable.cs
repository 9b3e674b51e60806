namespace Chancery.Reference.Tables;

/// <summary>States and territories, from <c>states.tsv</c>.</summary>
internal sealed class StateTable
{
    private readonly Dictionary<string, State> byCode = new(StringComparer.Ordinal);

    public StateTable(string folder)
    {
        var table = new TableReader(folder, "states.tsv", "iso3\tname\tofficial\tcapital\tcurrency\towner\tnames\tadjectives\tdemonyms");
        var all = new List<State>();
        while (table.Read())
        {
            var state = new State
            {
                Iso3 = table.Iso3(0),
                Name = table.Text(1),
                OfficialName = table.Optional(2),
                Capital = table.Optional(3),
                Currency = table.Optional(4),
                Owner = table.OptionalIso3(5),
                Names = [table.Text(1), .. table.List(6)],
                Adjectives = table.List(7),
                Demonyms = table.List(8),
            };
            if (!byCode.TryAdd(state.Iso3, state))
            {
                throw table.Error($"each state once, not {state.Iso3} again");
            }

            all.Add(state);
        }

        All = all;
    }

    public IReadOnlyList<State> All { get; }

    public State? Find(string iso3) => byCode.GetValueOrDefault(iso3);
}
