using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Api;
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
        routes.MapGet("/documents/{key}", (string key, Desk desk, CancellationToken cancellation) => InDocumentAsync(
            key, desk, (entry, dossier) => Answers.Page<DocumentPage>((nameof(DocumentPage.Dossier), dossier), (nameof(DocumentPage.Address), $"/documents/{entry.Key[..KeyDigits]}")), cancellation));
        routes.MapGet("/documents/{key}.json", (string key, Desk desk, CancellationToken cancellation) => InDocumentAsync(
            key, desk, (_, dossier) => Results.Bytes(ListRoutes.Dossier(dossier), "application/json"), cancellation));
        routes.MapGet("/documents/{key}.csv", (string key, Desk desk, CancellationToken cancellation) => InDocumentAsync(
            key, desk, (entry, dossier) => ListEndpoints.Table("csv", Columns.OfStatements, [.. dossier.Statements.Select(s => new ToldStatement(entry, s, dossier.Document.Text))]), cancellation));
    }

    private static Task<IResult> InDocumentAsync(string key, Desk desk, Func<StoredDocument, Dossier, IResult> answer, CancellationToken cancellation) => desk.AskAsync(
        async ledger => await ledger.FindAsync(key, cancellation).ConfigureAwait(false) is [.., var entry]
            ? answer(entry, await ledger.DossierAsync(entry, cancellation).ConfigureAwait(false))
            : Answers.NotFound("There is no such document"),
        cancellation);
}
