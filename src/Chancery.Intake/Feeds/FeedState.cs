namespace Chancery.Intake.Feeds;

/// <summary>What a watch remembers of a feed between two visits; keep it, and a watch goes on where it was. A new one is a feed never visited.</summary>
public sealed record FeedState
{
    /// <summary>The server's mark for what it gave last.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date for what it gave last, as written.</summary>
    public string? LastModified { get; init; }

    /// <summary>Visits in a row that failed.</summary>
    public int Failures { get; init; }

    /// <summary>When to look again, UTC.</summary>
    public DateTimeOffset NextVisit { get; init; }

    /// <summary>When it was last looked at, UTC; null before the first look.</summary>
    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>Why the last look failed, and what to do; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>How many new entries it brought, all looks together.</summary>
    public long Brought { get; init; }

    /// <summary>Marks of the entries that were given, newest last; bounded.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];
}
