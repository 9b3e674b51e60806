using System.Runtime.CompilerServices;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.Web.Feeds;

/// <summary>The rows of any list by its name and the query of its address: the same filters as in the address itself.</summary>
internal static class FeedRows
{
    /// <summary>The lists there are.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. EntryListing.All.Select(l => l.Path), "events", "documents"];

    /// <summary>What people call a list.</summary>
    public static string TitleOf(string list) => EntryListing.All.FirstOrDefault(l => l.Path == list)?.Title ?? char.ToUpperInvariant(list[0]) + list[1..];

    /// <summary>Says what is wrong with a list and a query, if anything is.</summary>
    /// <exception cref="UnclearRequestException">The list, or a field of the query, makes no sense.</exception>
    public static void Check(string list, string query, Desk desk)
    {
        if (!Lists.Contains(list))
        {
            throw new UnclearRequestException("list", list, string.Join(", ", Lists));
        }

        switch (list)
        {
            case "events":
                ListOf(query).ToEvents(desk.Book);
                break;
            case "documents":
                DocumentsOf(query).ToFilter();
                break;
            default:
                ListOf(query).ToEntries(EntryListing.All.First(l => l.Path == list).Kind, desk.Book, desk.Today);
                break;
        }
    }

    /// <summary>The first rows.</summary>
    public static async Task<IReadOnlyList<FeedRow>> FirstAsync(LedgerDatabase ledger, string list, string query, Desk desk, CancellationToken cancellation) =>
        (await PageAsync(ledger, list, query, null, null, desk, cancellation).ConfigureAwait(false)).Rows;

    /// <summary>Every row, page by page.</summary>
    public static async IAsyncEnumerable<FeedRow> AllAsync(LedgerDatabase ledger, string list, string query, Desk desk, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await PageAsync(ledger, list, query, EntryIndex.MostRows, after, desk, cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static async Task<ListPage<FeedRow>> PageAsync(LedgerDatabase ledger, string list, string query, int? limit, string? after, Desk desk, CancellationToken cancellation)
    {
        switch (list)
        {
            case "events":
                var events = ListOf(query).ToEvents(desk.Book);
                return Rows(await EventIndex.ListAsync(ledger, events with { Limit = limit ?? events.Limit, After = after }, cancellation).ConfigureAwait(false), Row);
            case "documents":
                var documents = DocumentsOf(query).ToFilter();
                return Rows(await DocumentIndex.ListAsync(ledger, documents with { Limit = limit ?? documents.Limit, After = after }, cancellation).ConfigureAwait(false), Row);
            default:
                var entries = ListOf(query).ToEntries(EntryListing.All.First(l => l.Path == list).Kind, desk.Book, desk.Today);
                return Rows(await EntryIndex.ListAsync(ledger, entries with { Limit = limit ?? entries.Limit, After = after }, cancellation).ConfigureAwait(false), Row);
        }
    }

    private static ListPage<FeedRow> Rows<T>(ListPage<T> page, Func<T, FeedRow> row) => page.With<FeedRow>([.. page.Rows.Select(row)]);

    private static FeedRow Row(EntryRow row) => new(
        row.Key, row.State?.ToString(), row.Title, EntryFacts.Of(row), $"/{EntryListing.Of(row.Kind).Path}/{row.Key[..12]}", row.LastSaid, json => JsonTable.WriteRow(json, Columns.OfEntries, row));

    private static FeedRow Row(EventRow row) => new(
        $"{row.DocumentKey}/{row.Event.Id}", null, row.Quote, StatementFacts.Essence(row.Event), $"/documents/{row.DocumentKey[..12]}#{row.Event.Id}", row.Said, json => JsonTable.WriteRow(json, Columns.OfEvents, row));

    private static FeedRow Row(StoredDocument row) => new(
        row.Key, null, row.Title ?? row.Id, string.Join(" · ", row.Statements.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} {s.Key}").Prepend(row.Publisher ?? "").Where(f => f.Length > 0)), $"/documents/{row.Key[..12]}", row.Published,
        json => JsonTable.WriteRow(json, Columns.OfDocuments, row));

    private static ListQuery ListOf(string query)
    {
        var said = Fields(query, ["by", "to", "with", "text", "act", "state", "grade", "type", "status", "min", "max", "from", "until", "as-of", "sort", "limit"]);
        return new ListQuery
        {
            By = said("by"),
            To = said("to"),
            With = said("with"),
            Text = said("text"),
            Act = said("act"),
            State = said("state"),
            Grade = said("grade"),
            Type = said("type"),
            Status = said("status"),
            Min = said("min"),
            Max = said("max"),
            From = said("from"),
            Until = said("until"),
            AsOf = said("as-of"),
            Sort = said("sort"),
            Limit = said("limit"),
        };
    }

    private static DocumentQuery DocumentsOf(string query)
    {
        var said = Fields(query, ["publisher", "from", "until", "text", "kind", "sort", "limit"]);
        return new DocumentQuery { Publisher = said("publisher"), From = said("from"), Until = said("until"), Text = said("text"), Kind = said("kind"), Sort = said("sort"), Limit = said("limit") };
    }

    private static Func<string, string?> Fields(string query, string[] known)
    {
        var fields = QueryHelpers.ParseQuery(query);
        return fields.Keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown
            ? throw new UnclearRequestException("query", unknown, $"fields of the list: {string.Join(", ", known)}")
            : name => fields.TryGetValue(name, out var value) ? value.ToString() : null;
    }
}
