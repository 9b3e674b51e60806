using Chancery.Checks;
using Chancery.Reference.Tables;

namespace Chancery.Ledger;

/// <summary>The checks that need many documents: 7, repeat; 9, two parties’ versions; 25, attestation. Their findings stand on entries. Immutable.</summary>
public sealed class LedgerChecks
{
    private readonly ThresholdTable bounds;

    private LedgerChecks(string dataFolder)
    {
        bounds = ThresholdTable.Load(Path.Combine(dataFolder, "checks"));
        var table = new TableReader(Path.Combine(dataFolder, "ledger"), "checks.tsv", "check\tname\tformula\texample\tverdict\tabout");
        var entries = new List<CheckEntry>();
        while (table.Read())
        {
            entries.Add(new CheckEntry(
                table.Integer(0),
                table.Text(1),
                table.Text(2),
                table.Text(5),
                table.Text(3),
                null,
                Enum.TryParse<Verdict>(table.Span(4), out var verdict) ? verdict : throw table.Error("a verdict"),
                bounds.Of(table.Integer(0))));
        }

        Entries = entries;
    }

    /// <summary>What each check asks, with its bounds and an example, by number.</summary>
    public IReadOnlyList<CheckEntry> Entries { get; }

    /// <summary>Reads the tables.</summary>
    /// <param name="dataFolder">The folder <c>data</c>; by default beside the program.</param>
    /// <exception cref="InvalidDataException">A table is missing or wrong; the message names file, line and what was expected.</exception>
    public static LedgerChecks Load(string? dataFolder = null) => new(dataFolder ?? Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>What a check is called and how it is worked out.</summary>
    internal CheckEntry Of(int number) => Entries.FirstOrDefault(e => e.Number == number) ?? throw new InvalidDataException($"checks.tsv of the ledger: expected a row for check {number}");

    /// <summary>That bound of that check.</summary>
    internal decimal Bound(int number, string name) => bounds.Of(number, name);
}
