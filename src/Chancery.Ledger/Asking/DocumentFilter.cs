namespace Chancery.Ledger.Asking;

/// <summary>Which documents to list. What is null is not asked for; what is given must all hold.</summary>
public sealed record DocumentFilter
{
    /// <summary>Who published it, whatever the case.</summary>
    public string? Publisher { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or before.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in one statement of it or in its title with it; “in marks” together and in this order.</summary>
    public string? Words { get; init; }

    /// <summary>Kind of statement that it must hold one of: <c>pledge</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether what was published first comes first; otherwise last. Those without a day come last.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Rows of one page: 1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where the page before ended: its <see cref="ListPage{T}.Next"/>. Null for the first.</summary>
    public string? After { get; init; }
}
