using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Tracking;

/// <summary>What people have decided about mentions. Holds whatever the scores say. Immutable.</summary>
/// <param name="Together">Pairs of mention keys that are of one entry, and so is whatever is together with either.</param>
/// <param name="Apart">Pairs of mention keys that are not; the first is the one that was taken out.</param>
public sealed record Rulings(IReadOnlySet<(string, string)> Together, IReadOnlySet<(string, string)> Apart)
{
    private readonly KeyGroups groups = new(Together);

    /// <summary>Nothing was decided.</summary>
    public static Rulings None { get; } = new(new HashSet<(string, string)>(), new HashSet<(string, string)>());

    /// <summary>What of a mention was read wrongly, by its key, in the order of the decisions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Correction>> Corrections { get; init; } = new Dictionary<string, IReadOnlyList<Correction>>();

    /// <summary>The entry of the first mention is a part of that of the second.</summary>
    public IReadOnlyList<(string Part, string Whole)> Parts { get; init; } = [];

    /// <summary>States that people have set, in the order of the decisions; the last holds.</summary>
    public IReadOnlyList<StateChange> States { get; init; } = [];

    /// <summary>Mentions that stand as they were read and where they are: nothing about them is proposed any more.</summary>
    public IReadOnlySet<string> Confirmed { get; init; } = new HashSet<string>();

    /// <summary>Whether nothing was decided.</summary>
    public bool IsEmpty => Together.Count == 0 && Apart.Count == 0 && Corrections.Count == 0 && Parts.Count == 0 && States.Count == 0 && Confirmed.Count == 0;

    /// <summary>Whether a mention was put together with any.</summary>
    public bool IsMerged(string mention) => groups.Has(mention);

    /// <summary>Name of all that a mention was put together with.</summary>
    internal string GroupOf(string mention) => groups.Of(mention);

    /// <summary>Whether the two must be of one entry.</summary>
    public bool AreTogether(string a, string b) => groups.Has(a) && groups.Has(b) && groups.Of(a) == groups.Of(b);

    /// <summary>Whether the two must not be of one entry.</summary>
    public bool AreApart(string a, string b) => Apart.Contains((a, b)) || Apart.Contains((b, a));

    /// <summary>A mention with what was corrected of it. What no longer fits it is left as it was read.</summary>
    public Mention Corrected(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        foreach (var correction in Corrections.GetValueOrDefault(mention.Key) ?? [])
        {
            mention = correction.TryApply(mention.Statement, out var statement) ? mention with { Statement = statement } : mention;
        }

        return mention;
    }
}
