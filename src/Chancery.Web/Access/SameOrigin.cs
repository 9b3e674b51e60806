using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>
/// Turns away what another site has a browser write here: whoever is let in by a cookie, or by sitting at this machine, is let in whatever page sent them.
/// Browsers say where a request comes from and pages cannot change it; a program says nothing, and has no cookie. Keys are never sent by a browser on its own.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || Visitor.Of(context.User)?.Key is not null || IsFromHere(request)
            ? next(context)
            : Refusals.WriteAsync(context, StatusCodes.Status403Forbidden, "This was sent from another site", "Open the page here and send it again.");
    }

    /// <summary>Whether no page of another site sent it.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
