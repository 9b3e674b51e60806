using Chancery.Ledger.Asking;

namespace Chancery.Web;

/// <summary>What the address of a list of documents asks for, as typed. Bound from the query string.</summary>
public sealed record DocumentQuery
{
    private static readonly string[] Kinds = ["quotation", "event", "pledge", "claim", "forecast"];

    /// <summary>Who published it, whatever the case.</summary>
    public string? Publisher { get; init; }

    /// <summary>Published on this day or later, YYYY-MM-DD.</summary>
    public string? From { get; init; }

    /// <summary>Published on this day or before, YYYY-MM-DD.</summary>
    public string? Until { get; init; }

    /// <summary>Words that all stand in one statement of it or in its title with it.</summary>
    public string? Text { get; init; }

    /// <summary>Kind of statement that it must hold one of.</summary>
    public string? Kind { get; init; }

    /// <summary>What comes first: <c>latest</c> or <c>earliest</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    /// <summary>Rows of a page.</summary>
    public string? Limit { get; init; }

    /// <summary>Kinds of statements that can be asked for.</summary>
    public static IReadOnlyList<string> KindsAsked => Kinds;

    /// <summary>The same query in another place of the list, or in another form.</summary>
    public string Address(string path, string? after = null)
    {
        (string Name, string? Value)[] fields = [("publisher", Publisher), ("from", From), ("until", Until), ("text", Text), ("kind", Kind), ("sort", Sort), ("limit", Limit), ("after", after)];
        return ListQuery.Address(path, fields);
    }

    /// <summary>The query as a filter.</summary>
    /// <exception cref="UnclearRequestException">A field makes no sense.</exception>
    public DocumentFilter ToFilter() => new()
    {
        Publisher = ListQuery.Said(Publisher),
        From = ListQuery.Day("from", From),
        Until = ListQuery.Day("until", Until),
        Words = ListQuery.Said(Text),
        Kind = ListQuery.Said(Kind) is not { } kind ? null : Kinds.Contains(kind) ? kind : throw ListQuery.Wrong("kind", kind, string.Join(", ", Kinds)),
        OldestFirst = ListQuery.IsOldestFirst(Sort),
        Limit = ListQuery.Rows(Limit),
        After = ListQuery.Said(After),
    };
}
