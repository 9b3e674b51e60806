using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Who is told of, those told of most first: as a page, as CSV and JSON. A name opens its own page.</summary>
internal static class ActorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/actors", async (string? name, [AsParameters] ActorQuery query, Desk desk, CancellationToken cancellation) => string.IsNullOrWhiteSpace(name)
            ? await desk.AskAsync(
                async ledger => (IResult)Answers.Page<ActorsPage>(
                    (nameof(ActorsPage.Query), query),
                    (nameof(ActorsPage.Found), await ActorIndex.ListAsync(ledger, query.ToFilter(desk.Book), cancellation).ConfigureAwait(false))),
                cancellation).ConfigureAwait(false)
            : Results.Redirect("/actors/" + Uri.EscapeDataString(desk.StateNamed(name)?.Iso3 ?? name.Trim())));
        ListEndpoints.MapTables(routes, "actors", format => ([AsParameters] ActorQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfActors, await ActorIndex.ListAsync(ledger, query.ToFilter(desk.Book), cancellation).ConfigureAwait(false)),
            cancellation));
    }
}
