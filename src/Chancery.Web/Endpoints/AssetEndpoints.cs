using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Style, script and icon, from inside the program.</summary>
internal static class AssetEndpoints
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["page.css"] = "text/css",
        ["site.css"] = "text/css",
        ["enhance.js"] = "text/javascript",
        ["icon.svg"] = "image/svg+xml",
    };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!Types.TryGetValue(name, out var type) || typeof(AssetEndpoints).Assembly.GetManifestResourceStream("Assets/" + name) is not { } content)
        {
            return (IResult)Answers.NotFound("There is no such file");
        }

        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Stream(content, type);
    });
}
