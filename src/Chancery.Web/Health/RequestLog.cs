using System.Diagnostics;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Health;

/// <summary>Logs each request once it is answered: what, by whom, how it ended, how long it took. Never what was searched for or sent.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            if (logger.IsEnabled(LogLevel.Information))
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
                var milliseconds = Math.Round(Stopwatch.GetElapsedTime(since).TotalMilliseconds, 1);
                var visitor = Visitor.Of(context.User)?.Identity;
                var address = context.Connection.RemoteIpAddress?.ToString();
                var path = context.Request.Path.Value ?? "";
                var trace = Activity.Current?.TraceId.ToString();
                Log.Answered(logger, context.Request.Method, path, route, context.Response.StatusCode, milliseconds, visitor, address, trace);
            }
        }
    }
}
