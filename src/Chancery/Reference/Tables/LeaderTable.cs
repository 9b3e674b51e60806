namespace Chancery.Reference.Tables;

/// <summary>Offices and their holders, from <c>offices.tsv</c> and <c>leaders.tsv</c>.</summary>
internal sealed class LeaderTable
{
    private readonly Dictionary<string, Office> offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Leader>> byState = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Leader>> byPerson = new(StringComparer.OrdinalIgnoreCase);

    public LeaderTable(TableFolders folders)
    {
        ReadOffices(folders.Shipped);
        var all = new List<Leader>();
        var known = new Dictionary<(string, string, string?, int?), int>();

        // What was imported is newer: a shipped row of the same term gives way, but for the names that it knows.
        foreach (var table in folders.Open("leaders.tsv", "person\taliases\toffice\ttitle\tiso3\torganisation\tstart\tend\tlast_seen\tmandate_ends").Reverse())
        {
            var before = all.Count;
            while (table.Read())
            {
                var leader = ReadTerm(table) with { Source = table.IsIn(folders.Shipped) ? "table of leaders, November 2026" : "imported table of leaders" };
                var term = (leader.Person, leader.Office.Id, leader.State, leader.Start?.Year);
                if (known.TryGetValue(term, out var at) && at < before)
                {
                    all[at] = all[at] with { Aliases = [.. all[at].Aliases.Union(leader.Aliases, StringComparer.Ordinal)] };
                    continue;
                }

                known[term] = all.Count;
                all.Add(leader);
            }
        }

        foreach (var leader in all)
        {
            Add(byState, leader.State ?? leader.Organisation ?? "", leader);
            foreach (var name in (ReadOnlySpan<string>)[leader.Person, .. leader.Aliases])
            {
                Add(byPerson, name, leader);
            }
        }

        foreach (var terms in byState.Values)
        {
            terms.Sort((a, b) => Nullable.Compare(a.Start, b.Start));
        }

        All = all;
    }

    public IReadOnlyList<Leader> All { get; }

    public IReadOnlyCollection<Office> Offices => offices.Values;

    public IReadOnlyList<Leader> OfState(string iso3) => byState.GetValueOrDefault(iso3) ?? (IReadOnlyList<Leader>)[];

    public IReadOnlyList<Leader> OfPerson(string name) => byPerson.GetValueOrDefault(name) ?? (IReadOnlyList<Leader>)[];

    private void ReadOffices(string folder)
    {
        var table = new TableReader(folder, "offices.tsv", "office\trole\tbinds_state");
        while (table.Read())
        {
            var binds = table.Span(2) switch { "yes" => true, "no" => false, _ => throw table.Error("yes or no in binds_state") };
            offices.Add(table.Text(0), new Office(table.Text(0), table.Text(1), binds));
        }
    }

    private Leader ReadTerm(TableReader table) => new()
    {
        Person = table.Text(0),
        Aliases = table.List(1),
        Office = offices.TryGetValue(table.Text(2), out var office) ? office : throw table.Error($"an office of offices.tsv, not \"{table.Text(2)}\""),
        Title = table.Optional(3) ?? "",
        State = table.OptionalIso3(4),
        Organisation = table.Optional(5),
        Start = table.Date(6),
        End = table.Date(7),
        EndIsLastSeen = !table.Span(8).IsEmpty,
        MandateEnds = table.Date(9),
    };

    private static void Add(Dictionary<string, List<Leader>> index, string key, Leader leader)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(leader);
    }
}
