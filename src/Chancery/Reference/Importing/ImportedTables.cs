namespace Chancery.Reference.Importing;

/// <summary>What was read out of a file: good rows, and each bad one named.</summary>
public sealed class ImportedTables
{
    private readonly Dictionary<string, int> bad = new(StringComparer.Ordinal);

    /// <summary>Who publishes it: "World Bank".</summary>
    public required string Source { get; init; }

    /// <summary>Which edition; may be set by the caller.</summary>
    public string Edition { get; set; } = "";

    /// <summary>Yearly figures.</summary>
    public IList<ImportedFigure> Figures { get; } = [];

    /// <summary>Terms of office.</summary>
    public IList<Leader> Leaders { get; } = [];

    /// <summary>Stretches of membership.</summary>
    public IList<Membership> Memberships { get; } = [];

    /// <summary>What is wrong with rows that were passed over, and how many there are of each kind.</summary>
    public IReadOnlyDictionary<string, int> Bad => bad;

    /// <summary>Rows that were taken.</summary>
    public int Good => Figures.Count + Leaders.Count + Memberships.Count;

    internal void Refuse(string why) => bad[why] = bad.GetValueOrDefault(why) + 1;
}
