using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Chancery.Web.Api.Jobs;
using Chancery.Web.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Chancery.Web.Api;

/// <summary>The API: everything that the pages show and do, for programs.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public const string Documentation = "/api";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var groups = ApiGroups.Of(routes);
        var kept = groups.Reading.MapGroup("").Kept();
        ListRoutes.Map(kept);
        OverviewRoutes.Map(kept);
        DecisionRoutes.Map(groups);
        ReadRoutes.Map(groups);
        JobRoutes.Map(groups);
        SearchRoutes.Map(groups);
        WebhookRoutes.Map(groups);
        UserRoutes.Map(groups);
        routes.MapFallback(Root + "/{**rest}", Missing).For(Role.Reader);
        DescriptionRoutes.Map(routes);
    }

    // An address that exists for another method only is another trouble than one that does not exist.
    private static Problem Missing(HttpContext context, EndpointDataSource all)
    {
        var methods = all.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } pattern && pattern.StartsWith(Root, StringComparison.Ordinal) && e.Order == 0
                && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(context.Request.Path, []))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct().Order(StringComparer.Ordinal).ToList();
        if (methods.Count == 0)
        {
            return Problems.OfStatus(StatusCodes.Status404NotFound);
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.OfStatus(StatusCodes.Status405MethodNotAllowed) with { Expected = string.Join(", ", methods) };
    }

    /// <summary>Whether a request is for the API: its troubles are told as problems, not pages.</summary>
    public static bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
