using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Access;

/// <summary>Says of each route who may use it. A route that does not say is closed to all but administrators, and fails a test.</summary>
internal static class RouteAccess
{
    /// <summary>Opens a route, or a group of them, to a role and those above it.</summary>
    public static TBuilder For<TBuilder>(this TBuilder route, Role least)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(least.Word()).WithMetadata(new LeastRole(least)).AlsoHead();

    /// <summary>Opens a route to anyone, known or not: the login page, style sheets, health.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AllowAnonymous().WithMetadata(new LeastRole(null)).AlsoHead();

    // What can be got can be asked after without its body (RFC 9110, 9.1); the server leaves the body out.
    private static TBuilder AlsoHead<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: ["GET"] })
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
        return route;
    }
}
