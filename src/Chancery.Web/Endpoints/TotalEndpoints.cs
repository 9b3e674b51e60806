using Chancery.Ledger;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>What pledges come to, and what was left out.</summary>
internal static class TotalEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/totals", ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => (IResult)Answers.Page<TotalsPage>((nameof(TotalsPage.Query), query), (nameof(TotalsPage.Total), await OfAsync(ledger, query, desk, TotalsPage.MostListed, cancellation).ConfigureAwait(false))), cancellation));
        ListEndpoints.MapTables(routes, "totals", format => ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger =>
            {
                var total = await OfAsync(ledger, query, desk, int.MaxValue, cancellation).ConfigureAwait(false);
                return ListEndpoints.Table(format, Columns.OfTotals, [.. total.Named]);
            },
            cancellation));
        ListEndpoints.MapTables(routes, "totals/kinds", format => ([AsParameters] ListQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfKinds, (await OfAsync(ledger, query, desk, 0, cancellation).ConfigureAwait(false)).Kinds), cancellation));
    }

    private static Task<PledgeTotal> OfAsync(LedgerDatabase ledger, ListQuery query, Desk desk, int most, CancellationToken cancellation)
    {
        var filter = query.ToEntries("pledge", desk.Book, desk.Today);
        return new PledgeTotals(ledger).OfAsync(filter.By, filter.To, filter.Act, most, cancellation);
    }
}
