namespace Chancery.Ledger.Asking;

/// <summary>What the ledger holds between a state and one counterpart, in one stretch of time. Promised sums count each pledge once, without those that stay out of totals.</summary>
public sealed record Tie
{
    /// <summary>ISO 3166-1 alpha-3 of the counterpart; of somebody who is no state the counterpart may be a name in lower case too.</summary>
    public required string Counterpart { get; init; }

    /// <summary>Least and most that the state promised to the counterpart, in U.S. dollars.</summary>
    public (decimal Low, decimal High) Gives { get; init; }

    /// <summary>Least and most that the counterpart promised to the state, in U.S. dollars.</summary>
    public (decimal Low, decimal High) Gets { get; init; }

    /// <summary>Number of pledges, both ways.</summary>
    public int Pledges { get; init; }

    /// <summary>Verbal cooperation: consulting, agreeing, supporting, conceding.</summary>
    public int FriendlyWords { get; init; }

    /// <summary>Material cooperation: trading, aiding, retreating.</summary>
    public int FriendlyDeeds { get; init; }

    /// <summary>Verbal conflict: requests, accusations, refusals, threats.</summary>
    public int HostileWords { get; init; }

    /// <summary>Material conflict: protests, sanctions, force.</summary>
    public int HostileDeeds { get; init; }

    /// <summary>All events.</summary>
    public int Events => FriendlyWords + FriendlyDeeds + HostileWords + HostileDeeds;
}
