using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Where documents come from: watched feeds, runs, and what could not be read.</summary>
internal static class SourceEndpoints
{
    private const int MostShown = 100;

    /// <summary>The columns of runs.</summary>
    public static IReadOnlyList<Column<IngestRun>> OfRuns { get; } =
    [
        new("started", r => Moment.Of(r.Started)), new("name", r => r.Name), new("step", r => r.Step.ToString()), new("share", r => (decimal?)r.Share, ColumnContent.Figure), new("last_sign", r => Moment.Of(r.Told)),
        new("added", r => r.Added, ColumnContent.Whole), new("read_anew", r => r.Replaced, ColumnContent.Whole), new("known", r => r.Known, ColumnContent.Whole), new("failed", r => r.Failed, ColumnContent.Whole),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sources", (Desk desk, ReadingRoomOptions options, CancellationToken cancellation) => desk.AskAsync(
            async ledger => (IResult)Answers.Page<SourcesPage>(
                (nameof(SourcesPage.Feeds), WatchedFeed.All(options.LedgerPath, desk.Now)),
                (nameof(SourcesPage.Runs), new RunBook(options.LedgerPath).List()),
                (nameof(SourcesPage.Quarantined), await new Quarantine(ledger).LastAsync(MostShown, cancellation).ConfigureAwait(false)),
                (nameof(SourcesPage.QuarantinedInAll), (await LedgerSummaries.ReadAsync(ledger, cancellation).ConfigureAwait(false)).Quarantined),
                (nameof(SourcesPage.Now), desk.Now)),
            cancellation));
        ListEndpoints.MapTables(routes, "sources/feeds", format => (Desk desk, ReadingRoomOptions options) => ListEndpoints.Table(format, WatchedFeed.Columns, WatchedFeed.All(options.LedgerPath, desk.Now)));
        ListEndpoints.MapTables(routes, "sources/runs", format => (ReadingRoomOptions options) => ListEndpoints.Table(format, OfRuns, new RunBook(options.LedgerPath).List()));
        ListEndpoints.MapTables(routes, "sources/quarantine", format => (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfQuarantine, await new Quarantine(ledger).LastAsync(EntryIndex.MostRows, cancellation).ConfigureAwait(false)), cancellation));
    }
}
