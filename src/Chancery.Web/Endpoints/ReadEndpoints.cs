using System.Security.Claims;
using Chancery.Intake;
using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Reading a text that a person hands in.</summary>
internal static class ReadEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/read", (ClaimsPrincipal user) => Form(new ReadingForm { Keep = Visitor.May(user, Role.Editor) }));
        routes.MapPost("/read", ReadAsync);
    }

    private static async Task<IResult> ReadAsync([FromForm] ReadingForm? form, IFormFile? file, ReadingDesk reading, Desk desk, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var said = form ?? new ReadingForm(); // nothing is filled in
        if (said.Keep && !Visitor.May(user, Role.Editor))
        {
            return Form(said, "Only editors keep what is read in the ledger. Take the mark off “Keep it in the ledger” to have it read.");
        }

        try
        {
            var dossier = await reading.ReadAsync(said, file, cancellation).ConfigureAwait(false);
            if (!said.Keep)
            {
                return Answers.Page<DocumentPage>((nameof(DocumentPage.Dossier), dossier));
            }

            var key = await desk.KeepAsync(dossier, cancellation).ConfigureAwait(false);
            return Results.Redirect("/documents/" + key[..DocumentEndpoints.KeyDigits]);
        }
        catch (IntakeException e)
        {
            return Form(said, e.Message);
        }
    }

    private static RazorComponentResult<ReadPage> Form(ReadingForm said, string? trouble = null)
    {
        var page = Answers.Page<ReadPage>((nameof(ReadPage.Said), said), (nameof(ReadPage.Trouble), trouble));
        page.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
