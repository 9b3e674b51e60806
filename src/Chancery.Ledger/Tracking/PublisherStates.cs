using Chancery.Reference.Tables;

namespace Chancery.Ledger.Tracking;

/// <summary>The table <c>data/reference/publishers.tsv</c>: publishers that speak for a government.</summary>
internal sealed class PublisherStates
{
    private readonly Dictionary<string, string> states = new(StringComparer.OrdinalIgnoreCase);

    public static PublisherStates Load(string dataFolder)
    {
        var table = new TableReader(Path.Combine(dataFolder, "reference"), "publishers.tsv", "publisher\tiso3");
        var read = new PublisherStates();
        while (table.Read())
        {
            read.states[table.Text(0)] = table.Iso3(1);
        }

        return read;
    }

    public string? Of(string? publisher) => publisher is null ? null : states.GetValueOrDefault(publisher);
}
