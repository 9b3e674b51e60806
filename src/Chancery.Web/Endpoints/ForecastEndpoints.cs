using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Windows of forecasts, and how they came out.</summary>
internal static class ForecastEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        ListEndpoints.MapTables(routes, "forecasts/windows", format => ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(
                format, Columns.OfWindows, await ForecastWindows.ListAsync(ledger, query.ToEntries("forecast", desk.Book, desk.Today), cancellation).ConfigureAwait(false)),
            cancellation));
        ListEndpoints.MapTables(routes, "forecasts/resolved", format => (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfResolved, await ResolvedForecasts.ListAsync(ledger, cancellation).ConfigureAwait(false)), cancellation));
        ListEndpoints.MapTables(routes, "forecasts/scores", format => (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfScores, await new ForecastBook(ledger).ScoresAsync(cancellation).ConfigureAwait(false)), cancellation));
        ListEndpoints.MapTables(routes, "forecasts/calibration", format => (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfCalibration, CalibrationBin.Of(await ResolvedForecasts.ListAsync(ledger, cancellation).ConfigureAwait(false))), cancellation));
        routes.MapGet("/forecasts/scores", (Desk desk, CancellationToken cancellation) => desk.AskAsync(ledger => ScoresAsync(ledger, cancellation), cancellation));
    }

    private static async Task<IResult> ScoresAsync(LedgerDatabase ledger, CancellationToken cancellation)
    {
        var resolved = await ResolvedForecasts.ListAsync(ledger, cancellation).ConfigureAwait(false);
        var scores = resolved.Count == 0 ? [] : await new ForecastBook(ledger).ScoresAsync(cancellation).ConfigureAwait(false);
        return Answers.Page<ScoresPage>(
            (nameof(ScoresPage.Resolved), resolved),
            (nameof(ScoresPage.Scores), scores.Where(s => s.Resolved > 0).ToList()),
            (nameof(ScoresPage.Bins), CalibrationBin.Of(resolved)));
    }
}
