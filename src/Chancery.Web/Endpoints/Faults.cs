using Chancery.Ledger;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Endpoints;

/// <summary>What a person sees where a request failed: a ledger that cannot be used says why, anything else only that it failed.</summary>
internal static class Faults
{
    public static Task AnswerAsync(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        LedgerException e => Answers.Message(StatusCodes.Status503ServiceUnavailable, "The ledger cannot be used", e.Message).ExecuteAsync(context),
        BadHttpRequestException e => Answers.Message(e.StatusCode, "The request cannot be understood", e.Message).ExecuteAsync(context),
        _ => Answers.Message(StatusCodes.Status500InternalServerError, "Something failed here", "The fault is ours and has been logged. Try again; what was in the ledger is still there.").ExecuteAsync(context),
    };
}
