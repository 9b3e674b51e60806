using Chancery.Web.Api;
using Chancery.Web.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>How a request is turned away: a page for a person, problem details for a program.</summary>
internal static class Refusals
{
    /// <summary>Whether a browser asks for a page.</summary>
    public static bool IsForPerson(HttpRequest request) =>
        !request.Headers.ContainsKey("Authorization") && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers with a refusal.</summary>
    public static Task WriteAsync(HttpContext context, int status, string heading, string message) => IsForPerson(context.Request)
        ? Answers.Message(status, heading, message).ExecuteAsync(context)
        : new Problem(status, heading, message).ExecuteAsync(context);
}
