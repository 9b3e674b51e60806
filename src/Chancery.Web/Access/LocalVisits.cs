using System.Net;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>
/// Guards a room where nobody logs in. A page elsewhere can give its own name the address of this machine and so have a browser ask here;
/// the name that was asked for tells it. And a proxy would let strangers in as the person at this machine.
/// </summary>
internal sealed class LocalVisits(RequestDelegate next, Gate gate)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    public Task InvokeAsync(HttpContext context)
    {
        if (gate.AsksLogin)
        {
            return next(context);
        }

        if (!IsThisMachine(context.Request.Host.Host))
        {
            return Refusals.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "This room is open on this machine alone", "Without a login it answers to the names localhost and 127.0.0.1 only.");
        }

        return ProxyHeaders.Any(context.Request.Headers.ContainsKey)
            ? Refusals.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "This room is open on this machine alone", "The request came through a proxy. Let visitors log in: chancery serve --login --proxy ADDRESS.")
            : next(context);
    }

    /// <summary>Whether a name is one of this machine's own.</summary>
    public static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
