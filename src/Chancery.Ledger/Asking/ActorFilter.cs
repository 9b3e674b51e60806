namespace Chancery.Ledger.Asking;

/// <summary>Which parties to list. What is null is not asked for; what is given must all hold.</summary>
public sealed record ActorFilter
{
    /// <summary>ISO 3166-1 alpha-3 of the state that a party is, acts for or is from.</summary>
    public string? State { get; init; }

    /// <summary>Letters that stand in its name, whatever their case.</summary>
    public string? Words { get; init; }

    /// <summary>Rows of one page: 1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where the page before ended: its <see cref="ListPage{T}.Next"/>. Null for the first.</summary>
    public string? After { get; init; }
}
