using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Api;

/// <summary>What the description of the API says of a route: what its answer is, by name.</summary>
/// <param name="Schema">Name of the answer's schema in <c>schemas.json</c>; null where it is no JSON.</param>
/// <param name="Status">The status of success.</param>
/// <param name="MediaType">What the answer is.</param>
internal sealed record Described(string? Schema, int Status, string MediaType);

/// <summary>Describes routes.</summary>
internal static class Describing
{
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder route, string name, string summary, string? schema, int status = StatusCodes.Status200OK, string mediaType = "application/json") =>
        route.WithName(name).WithSummary(summary).WithMetadata(new Described(schema, status, mediaType));
}
