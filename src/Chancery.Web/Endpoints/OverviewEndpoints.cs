using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Pages that draw on several lists: home, ties, search.</summary>
internal static class OverviewEndpoints
{
    private const int FewRows = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Desk desk, CancellationToken cancellation) => desk.AskAsync(ledger => HomeAsync(ledger, desk, cancellation), cancellation));
        ListEndpoints.MapTables(routes, "moved", format => (string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfMoves, await PledgeMoves.LastAsync(ledger, desk.Today, ListQuery.Rows(limit), cancellation).ConfigureAwait(false)), cancellation));
        ListEndpoints.MapTables(routes, "search", format => (string? text, string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, FoundRow.Columns, await FoundRow.AllAsync(ledger, text, desk.Today, ListQuery.Rows(limit), cancellation).ConfigureAwait(false)), cancellation));
        routes.MapGet("/search", (string? text, Desk desk, CancellationToken cancellation) => desk.AskAsync(ledger => SearchAsync(ledger, text, desk, cancellation), cancellation));
        routes.MapGet("/ties", (string? of, [AsParameters] ListQuery query, Desk desk) =>
            Results.Redirect(query.Address("/ties/" + (desk.StateNamed(of ?? "USA")?.Iso3 ?? Uri.EscapeDataString(of ?? "")))));
        routes.MapGet("/ties/{state}", (string state, [AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => desk.StateNamed(state) is not { } found
                ? (IResult)Answers.NotFound("There is no such state")
                : Answers.Page<TiesPage>(
                    (nameof(TiesPage.State), found),
                    (nameof(TiesPage.Query), query),
                    (nameof(TiesPage.Ties), await TiesAsync(ledger, found.Iso3, query, desk, cancellation).ConfigureAwait(false))),
            cancellation));
        ListEndpoints.MapTables(routes, "ties/{state}", format => (string state, [AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => desk.StateNamed(state) is not { } found
                ? Answers.NotFound("There is no such state")
                : await TiesAsync(ledger, found.Iso3, query, desk, cancellation).ConfigureAwait(false) is var ties ? ListEndpoints.Table(format, Columns.OfTies, new ListPage<Tie>(ties, ties.Count, null)) : Results.NotFound(),
            cancellation));
    }

    private static Task<IReadOnlyList<Tie>> TiesAsync(LedgerDatabase ledger, string iso3, ListQuery query, Desk desk, CancellationToken cancellation)
    {
        var filter = query.ToEvents(desk.Book);
        return TieIndex.OfAsync(ledger, iso3, filter.From, filter.Until, cancellation);
    }

    private static async Task<IResult> HomeAsync(LedgerDatabase ledger, Desk desk, CancellationToken cancellation)
    {
        async Task<IReadOnlyList<EntryRow>> Few(string kind, EntryOrder order, DateOnly? dueFrom = null) => (await EntryIndex.ListAsync(
            ledger, new EntryFilter { Kind = kind, Order = order, DueFrom = dueFrom, AsOf = desk.Today, Limit = FewRows }, cancellation).ConfigureAwait(false)).Rows;

        var due = await Few("forecast", EntryOrder.Due, desk.Today).ConfigureAwait(false);
        return Answers.Page<HomePage>(
            (nameof(HomePage.Summary), await LedgerSummaries.ReadAsync(ledger, cancellation).ConfigureAwait(false)),
            (nameof(HomePage.Today), desk.Today),
            (nameof(HomePage.Moved), await PledgeMoves.LastAsync(ledger, desk.Today, FewRows, cancellation).ConfigureAwait(false)),
            (nameof(HomePage.Latest), await Few("pledge", EntryOrder.Latest).ConfigureAwait(false)),
            (nameof(HomePage.Largest), await Few("pledge", EntryOrder.Largest).ConfigureAwait(false)),
            (nameof(HomePage.Due), await Few("pledge", EntryOrder.Due, desk.Today).ConfigureAwait(false)),
            (nameof(HomePage.Forecasts), due),
            (nameof(HomePage.Windows), await ForecastWindows.OfAsync(ledger, due, cancellation).ConfigureAwait(false)));
    }

    private static async Task<IResult> SearchAsync(LedgerDatabase ledger, string? text, Desk desk, CancellationToken cancellation)
    {
        if (SearchWords.Parse(text) is null)
        {
            return Answers.Page<SearchPage>((nameof(SearchPage.Text), text));
        }

        var found = new List<(EntryListing, ListPage<EntryRow>)>();
        foreach (var listing in EntryListing.All)
        {
            found.Add((listing, await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = listing.Kind, Words = text, AsOf = desk.Today, Limit = FewRows }, cancellation).ConfigureAwait(false)));
        }

        return Answers.Page<SearchPage>(
            (nameof(SearchPage.Text), text),
            (nameof(SearchPage.Entries), found),
            (nameof(SearchPage.Events), await EventIndex.ListAsync(ledger, new EventFilter { Words = text, Limit = FewRows }, cancellation).ConfigureAwait(false)));
    }
}
