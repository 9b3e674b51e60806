using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>The documents of the ledger.</summary>
internal static class DocumentEndpoints
{
    /// <summary>How many digits of a key stand in an address.</summary>
    public const int KeyDigits = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents", ([AsParameters] DocumentQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Answers.Page<DocumentsPage>((nameof(DocumentsPage.Query), query), (nameof(DocumentsPage.Found), await DocumentIndex.ListAsync(ledger, query.ToFilter(), cancellation).ConfigureAwait(false))), cancellation));
        ListEndpoints.MapTables(routes, "documents", format => ([AsParameters] DocumentQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfDocuments, await DocumentIndex.ListAsync(ledger, query.ToFilter(), cancellation).ConfigureAwait(false)), cancellation));
        routes.MapGet("/documents/{key}", (string key, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => await ledger.FindAsync(key, cancellation).ConfigureAwait(false) is [.., var entry]
                ? (IResult)Answers.Page<DocumentPage>((nameof(DocumentPage.Dossier), await ledger.DossierAsync(entry, cancellation).ConfigureAwait(false)))
                : Answers.NotFound("There is no such document"),
            cancellation));
    }
}
