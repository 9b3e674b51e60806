using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Chancery.Web.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>One entry, with the tables and the figures of the pictures on its page as files.</summary>
internal static class EntryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var list in EntryListing.All)
        {
            routes.MapGet($"/{list.Path}/{{key}}.json", (string key, Desk desk, CancellationToken cancellation) => InStoryAsync(
                key, desk, story => Results.Bytes(StoryJson.Of(story), "application/json"), cancellation));
            routes.MapGet($"/{list.Path}/{{key}}.csv", (string key, Desk desk, CancellationToken cancellation) => InStoryAsync(
                key, desk, story => ListEndpoints.Table("csv", Columns.OfSightings, story.Sightings), cancellation));
            routes.MapGet($"/{list.Path}/{{key}}", (string key, Desk desk, CancellationToken cancellation) => desk.AskAsync(ledger => PageAsync(ledger, list, key, desk, cancellation), cancellation));
        }

        ListEndpoints.MapTables(routes, "pledges/{key}/sizes", format => (string key, Desk desk, CancellationToken cancellation) => InStoryAsync(
            key, desk, story => ListEndpoints.Table(format, SizeBar.Columns, SizeBar.Of(story.Row, desk.Book)), cancellation));
        ListEndpoints.MapTables(routes, "pledges/{key}/versions", format => (string key, Desk desk, CancellationToken cancellation) => InStoryAsync(
            key, desk, story => ListEndpoints.Table(format, Columns.OfVersions, ToldVersion.Of(story)), cancellation));
        ListEndpoints.MapTables(routes, "forecasts/{key}/window", format => (string key, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => await EntryIndex.FindAsync(ledger, key, desk.Today, cancellation).ConfigureAwait(false) is [{ Kind: "forecast" } row, ..]
                ? ListEndpoints.Table(format, Columns.OfWindows, await ForecastWindows.OfAsync(ledger, [row], cancellation).ConfigureAwait(false))
                : NoEntry(),
            cancellation));
    }

    private static Task<IResult> InStoryAsync(string key, Desk desk, Func<EntryStory, IResult> answer, CancellationToken cancellation) => desk.AskAsync(
        async ledger => await EntryIndex.FindAsync(ledger, key, desk.Today, cancellation).ConfigureAwait(false) is [var row, ..]
            ? answer(await EntryStories.ReadAsync(ledger, row, cancellation).ConfigureAwait(false))
            : NoEntry(),
        cancellation);

    private static async Task<IResult> PageAsync(LedgerDatabase ledger, EntryListing listing, string key, Desk desk, CancellationToken cancellation)
    {
        if (await EntryIndex.FindAsync(ledger, key, desk.Today, cancellation).ConfigureAwait(false) is not [var row, ..])
        {
            return await EntryIndex.OfTellingAsync(ledger, key, cancellation).ConfigureAwait(false) is { } entry
                ? Results.Redirect($"/{listing.Path}/{entry[..DocumentEndpoints.KeyDigits]}")
                : NoEntry();
        }

        return Answers.Page<EntryPage>(
            (nameof(EntryPage.Listing), EntryListing.Of(row.Kind)),
            (nameof(EntryPage.Story), await EntryStories.ReadAsync(ledger, row, cancellation).ConfigureAwait(false)),
            (nameof(EntryPage.Window), row.Kind == "forecast" ? (await ForecastWindows.OfAsync(ledger, [row], cancellation).ConfigureAwait(false))[0] : null),
            (nameof(EntryPage.Today), desk.Today),
            (nameof(EntryPage.Book), desk.Book));
    }

    private static RazorComponentResult<MessagePage> NoEntry() => Answers.NotFound("There is no such entry");
}
