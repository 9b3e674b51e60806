using System.Globalization;
using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>Writes into the audit who changed what over the web: requests that are not for readers or that made something, once they went well. Not what they sent.</summary>
internal sealed class WriteAudit(RequestDelegate next, Gate gate)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context).ConfigureAwait(false);
        if (!HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method)
            && context.Response.StatusCode < StatusCodes.Status400BadRequest
            && gate is { AsksLogin: true, Access: { } access }
            && Visitor.Of(context.User) is { } visitor
            && (context.GetEndpoint()?.Metadata.GetMetadata<LeastRole>() is { Role: > Role.Reader } || context.Response.StatusCode != StatusCodes.Status200OK)
            && !context.Request.Path.StartsWithSegments("/logout", StringComparison.OrdinalIgnoreCase))
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"{context.Response.StatusCode} from {context.Connection.RemoteIpAddress}{(visitor.Key is { } key ? " with " + key : "")}");
            new AuditBook(access).Append(visitor.Name, AuditAction.Write, $"{context.Request.Method} {context.Request.Path}", detail, gate.Now);
        }
    }
}
