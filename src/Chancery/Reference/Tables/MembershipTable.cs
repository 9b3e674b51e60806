namespace Chancery.Reference.Tables;

/// <summary>Who belongs to what since when, from <c>memberships.tsv</c>.</summary>
internal sealed class MembershipTable
{
    private readonly Dictionary<string, List<Membership>> byOrganisation = new(StringComparer.Ordinal);

    public MembershipTable(TableFolders folders, VintageTable vintages)
    {
        foreach (var table in folders.Open("memberships.tsv", "organisation\tstatus\tstart\tend\tstates\tvintage"))
        {
            Read(table, vintages);
        }

        foreach (var list in byOrganisation.Values)
        {
            list.Sort((a, b) => Nullable.Compare(a.Start, b.Start) is var byStart and not 0 ? byStart : string.CompareOrdinal(a.State, b.State));
        }
    }

    private void Read(TableReader table, VintageTable vintages)
    {
        while (table.Read())
        {
            var organisation = table.Text(0);
            if (!byOrganisation.TryGetValue(organisation, out var list))
            {
                byOrganisation.Add(organisation, list = []);
            }

            foreach (var state in table.List(4, ' '))
            {
                list.Add(new Membership(state, organisation, table.Text(1), table.Date(2), table.Date(3), vintages.Name(table, 5)));
            }
        }
    }

    /// <summary>Every organisation that has members in the table.</summary>
    public IEnumerable<string> Organisations => byOrganisation.Keys;

    public IReadOnlyList<Membership> Of(string organisation) => byOrganisation.GetValueOrDefault(organisation) ?? (IReadOnlyList<Membership>)[];
}
