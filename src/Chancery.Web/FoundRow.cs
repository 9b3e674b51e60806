using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Web;

/// <summary>One thing that a search over everything found.</summary>
/// <param name="Kind"><c>pledge</c>, <c>quotation</c>, <c>claim</c>, <c>forecast</c> or <c>event</c>.</param>
/// <param name="Key">Its key; of an event its document’s key and its id there.</param>
/// <param name="Words">The words it is listed under.</param>
/// <param name="Facts">What else is told of it.</param>
/// <param name="Said">When it was last told; null where not known.</param>
/// <param name="Path">Where it is in this room.</param>
internal sealed record FoundRow(string Kind, string Key, string Words, string Facts, DateOnly? Said, string Path)
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<FoundRow>> Columns { get; } =
    [
        new("kind", r => r.Kind), new("key", r => r.Key), new("words", r => r.Words), new("facts", r => r.Facts), new("said", r => r.Said, ColumnContent.Day), new("path", r => r.Path),
    ];

    /// <summary>The first rows of each kind that hold all of some words; none where there is no word.</summary>
    public static async Task<IReadOnlyList<FoundRow>> AllAsync(LedgerDatabase ledger, string? text, DateOnly today, int rows, CancellationToken cancellation)
    {
        if (SearchWords.Parse(text) is null)
        {
            return [];
        }

        var found = new List<FoundRow>();
        foreach (var listing in EntryListing.All)
        {
            var page = await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = listing.Kind, Words = text, AsOf = today, Limit = rows }, cancellation).ConfigureAwait(false);
            found.AddRange(page.Rows.Select(r => new FoundRow(r.Kind, r.Key, r.Title, EntryFacts.Of(r), r.LastSaid, $"/{listing.Path}/{r.Key[..12]}")));
        }

        var events = await EventIndex.ListAsync(ledger, new EventFilter { Words = text, Limit = rows }, cancellation).ConfigureAwait(false);
        found.AddRange(events.Rows.Select(r => new FoundRow("event", $"{r.DocumentKey}/{r.Event.Id}", r.Quote, StatementFacts.Essence(r.Event), r.Said, $"/documents/{r.DocumentKey[..12]}#{r.Event.Id}")));
        return found;
    }
}
