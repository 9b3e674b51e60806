using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Asking;

/// <summary>Which entries to list. What is null is not asked for; what is given must all hold.</summary>
public sealed record EntryFilter
{
    /// <summary><c>pledge</c>, <c>claim</c>, <c>quotation</c> or <c>forecast</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who gives, acts, speaks, foretells or is spoken of first: a state's code, or a name as parties spell it (lower case).</summary>
    public string? By { get; init; }

    /// <summary>Who receives, or whom a claim sets something against.</summary>
    public string? To { get; init; }

    /// <summary>Who is on any side of it.</summary>
    public string? With { get; init; }

    /// <summary>What is to be done (<c>invest</c>); of pledges.</summary>
    public string? Act { get; init; }

    /// <summary>State of a pledge on <see cref="AsOf"/>.</summary>
    public PledgeState? State { get; init; }

    /// <summary>Grade of a forecast: A to D.</summary>
    public string? Grade { get; init; }

    /// <summary>Least sum, in U.S. dollars.</summary>
    public decimal? Least { get; init; }

    /// <summary>Largest sum, in U.S. dollars.</summary>
    public decimal? Most { get; init; }

    /// <summary>Told on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First told on this day or before.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Due on this day or later.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Words that all stand in one telling or the title of its document; “in marks” together and in this order.</summary>
    public string? Words { get; init; }

    /// <summary>What comes first.</summary>
    public EntryOrder Order { get; init; }

    /// <summary>The day on which a pledge is stalled, lapsed or not.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Rows of one page: 1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>A search for words alone counts no more rows than so many, so that a word of half of all texts costs no more than another.</summary>
    public long MostCounted { get; init; } = SearchWords.MostCounted;

    /// <summary>Where the page before ended: its <see cref="ListPage{T}.Next"/>. Null for the first.</summary>
    public string? After { get; init; }
}
