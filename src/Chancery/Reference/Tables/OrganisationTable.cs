namespace Chancery.Reference.Tables;

/// <summary>Organisations of every kind, from <c>organisations.tsv</c>.</summary>
internal sealed class OrganisationTable
{
    private readonly Dictionary<string, Organisation> byName = new(StringComparer.OrdinalIgnoreCase);

    public OrganisationTable(string folder)
    {
        var table = new TableReader(folder, "organisations.tsv", "name\tfull_name\tkind\trole\tiso3\taliases");
        var all = new List<Organisation>();
        while (table.Read())
        {
            var organisation = new Organisation
            {
                Name = table.Text(0),
                FullName = table.Optional(1) ?? table.Text(0),
                Kind = table.Text(2),
                Role = table.Text(3),
                State = table.OptionalIso3(4),
                Aliases = table.List(5),
            };
            if (!byName.TryAdd(organisation.Name, organisation))
            {
                throw table.Error($"each organisation once, not {organisation.Name} again");
            }

            all.Add(organisation);
        }

        foreach (var organisation in all)
        {
            byName.TryAdd(organisation.FullName, organisation);
            foreach (var alias in organisation.Aliases)
            {
                byName.TryAdd(alias, organisation);
            }
        }

        All = all;
    }

    public IReadOnlyList<Organisation> All { get; }

    public Organisation? Find(string name) => byName.GetValueOrDefault(name);
}
