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
        routes.MapGet("/documents", async (LedgerShelf shelf, CancellationToken cancellation) =>
        {
            await using var ledger = await shelf.OpenAsync(cancellation).ConfigureAwait(false);
            return Answers.Page<DocumentsPage>((nameof(DocumentsPage.Entries), await ledger.DocumentsAsync(cancellation).ConfigureAwait(false)));
        });
        routes.MapGet("/documents/{key}", async (string key, LedgerShelf shelf, CancellationToken cancellation) =>
        {
            await using var ledger = await shelf.OpenAsync(cancellation).ConfigureAwait(false);
            return await ledger.FindAsync(key, cancellation).ConfigureAwait(false) is [.., var entry]
                ? (IResult)Answers.Page<DocumentPage>((nameof(DocumentPage.Dossier), await ledger.DossierAsync(entry, cancellation).ConfigureAwait(false)))
                : Answers.NotFound("There is no such document");
        });
    }
}
