using Chancery.Ledger;
using Chancery.Web.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Endpoints;

/// <summary>What a person sees where a request failed: a ledger that cannot be used says why, anything else only that it failed.</summary>
internal static class Faults
{
    public static Task AnswerAsync(HttpContext context) => ApiRoutes.IsFor(context.Request) ? ProblemAsync(context, context.Features.Get<IExceptionHandlerFeature>()?.Error) : PageAsync(context);

    /// <summary>A status that nobody put into words; pages bring their own.</summary>
    public static Task StatusAsync(StatusCodeContext status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var context = status.HttpContext;
        return ApiRoutes.IsFor(context.Request) ? Problems.OfStatus(context.Response.StatusCode).ExecuteAsync(context) : Task.CompletedTask;
    }

    private static Task ProblemAsync(HttpContext context, Exception? fault)
    {
        if (Problems.Of(fault) is { } problem)
        {
            return problem.ExecuteAsync(context);
        }

        LogFault(context, fault);
        return Problems.Ours.ExecuteAsync(context);
    }

    private static Task PageAsync(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        LedgerException { InnerException: FormatException place } => Answers.Message(StatusCodes.Status400BadRequest, "The request cannot be understood", place.Message).ExecuteAsync(context),
        BadHttpRequestException e => Answers.Message(e.StatusCode, "The request cannot be understood", e.Message).ExecuteAsync(context),
        LedgerException e => Answers.Message(StatusCodes.Status503ServiceUnavailable, "The ledger cannot be used", e.Message).ExecuteAsync(context),
        var fault => OursAsync(context, fault),
    };

    private static Task OursAsync(HttpContext context, Exception? fault)
    {
        LogFault(context, fault);
        return Answers.Message(StatusCodes.Status500InternalServerError, "Something failed here", "The fault is ours and has been logged. Try again; what was in the ledger is still there.").ExecuteAsync(context);
    }

    private static void LogFault(HttpContext context, Exception? fault)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReadingRoom).FullName!); // a type of a namespace has a full name
        Log.RequestFailed(logger, context.Request.Method, context.Request.Path, fault);
    }
}
