namespace Chancery.Ledger.Asking;

/// <summary>Which events to list. What is null is not asked for; what is given must all hold.</summary>
public sealed record EventFilter
{
    /// <summary>Who does it: a state's code, or a name in lower case.</summary>
    public string? By { get; init; }

    /// <summary>To whom.</summary>
    public string? To { get; init; }

    /// <summary>Who is on either side.</summary>
    public string? With { get; init; }

    /// <summary>PLOVER type: <c>CONSULT</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>done</c>, <c>ongoing</c>, <c>planned</c>, <c>hypothetical</c> or <c>denied</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Told on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Told on this day or before.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in it or the title of its document.</summary>
    public string? Words { get; init; }

    /// <summary>Whether what was told first comes first; what was told last where not.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Rows of one page: 1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>A search for words alone counts no more rows than so many, so that a word of half of all texts costs no more than another.</summary>
    public long MostCounted { get; init; } = SearchWords.MostCounted;

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? After { get; init; }
}
