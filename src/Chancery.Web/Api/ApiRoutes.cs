using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Chancery.Web.Api.Jobs;
using Chancery.Web.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
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
        SourceRoutes.Map(groups);
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
        var here = all.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } pattern && pattern.StartsWith(Root, StringComparison.Ordinal) && e.Order == 0
                && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(context.Request.Path, [])).ToList();
        var methods = here.SelectMany(MethodsOf).Distinct().Order(StringComparer.Ordinal).ToList();
        if (here.Find(e => MethodsOf(e).Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase)) is { } asked)
        {
            // It was not taken for its body alone, or for a part of its address that is of another kind.
            return Problems.OfStatus(asked.Metadata.GetMetadata<IAcceptsMetadata>() is { IsOptional: false } && !context.Request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status404NotFound);
        }

        if (methods.Count == 0)
        {
            return Problems.OfStatus(StatusCodes.Status404NotFound);
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.OfStatus(StatusCodes.Status405MethodNotAllowed) with { Expected = string.Join(", ", methods) };
    }

    private static IEnumerable<string> MethodsOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    /// <summary>Whether a request is for the API: its troubles are told as problems, not pages.</summary>
    public static bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
