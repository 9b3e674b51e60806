using System.Text;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Lists of what the ledger follows, as pages, CSV and JSON by the ending of the address.</summary>
internal static class ListEndpoints
{
    private const int MostDrawn = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var list in EntryListing.All)
        {
            routes.MapGet("/" + list.Path, ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
                ledger => EntriesAsync(ledger, list, query, desk, cancellation), cancellation));
            MapTables(routes, list.Path, format => ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
                async ledger => Table(format, Columns.OfEntries, await EntryIndex.ListAsync(ledger, query.ToEntries(list.Kind, desk.Book, desk.Today), cancellation).ConfigureAwait(false)),
                cancellation));
        }

        routes.MapGet("/events", ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => (IResult)Answers.Page<EventsPage>(
                (nameof(EventsPage.Query), query), (nameof(EventsPage.Found), await EventIndex.ListAsync(ledger, query.ToEvents(desk.Book), cancellation).ConfigureAwait(false))),
            cancellation));
        MapTables(routes, "events", format => ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Table(format, Columns.OfEvents, await EventIndex.ListAsync(ledger, query.ToEvents(desk.Book), cancellation).ConfigureAwait(false)),
            cancellation));
    }

    private static async Task<IResult> EntriesAsync(LedgerDatabase ledger, EntryListing list, ListQuery query, Desk desk, CancellationToken cancellation)
    {
        var found = await EntryIndex.ListAsync(ledger, query.ToEntries(list.Kind, desk.Book, desk.Today), cancellation).ConfigureAwait(false);
        var windows = list.Kind == "forecast" ? await ForecastWindows.OfAsync(ledger, found.Rows, cancellation).ConfigureAwait(false) : [];
        return Answers.Page<EntriesPage>(
            (nameof(EntriesPage.Listing), list),
            (nameof(EntriesPage.Query), query),
            (nameof(EntriesPage.Found), found),
            (nameof(EntriesPage.Windows), windows.Where(w => w.Strict is not null || w.Generous is not null).Take(MostDrawn).ToList()),
            (nameof(EntriesPage.Today), desk.Today));
    }

    /// <summary>Maps the same list as a file of each format, by the ending of its address.</summary>
    public static void MapTables(IEndpointRouteBuilder routes, string path, Func<string, Delegate> answer)
    {
        foreach (var format in (string[])["csv", "json"])
        {
            routes.MapGet($"/{path}.{format}", answer(format));
        }
    }

    /// <summary>A whole list as a file.</summary>
    public static IResult Table<T>(string format, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows) => Table(format, columns, new ListPage<T>(rows, rows.Count, null));

    /// <summary>A page of a list as a file: CSV made safe for spreadsheets, or JSON with the place of the next page.</summary>
    public static IResult Table<T>(string format, IReadOnlyList<Column<T>> columns, ListPage<T> page)
    {
        if (format == "csv")
        {
            var csv = new StringWriter();
            CsvTable.Write(csv, columns, page.Rows, exact: false);
            return Results.Bytes(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8");
        }

        return Results.Bytes(JsonTable.Page(columns, page), "application/json");
    }
}
