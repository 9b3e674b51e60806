using System.Net;
using System.Net.Http.Headers;
using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class RouteAccessTests(GuardedRoom guarded)
{
    // What readers may send: nothing of it changes the ledger or another's account. Reading a text keeps it only for editors.
    private static readonly string[] SentByReaders = ["/login", "/logout", "/read", "/account/password", "/account/sessions/end", "/api/v1/read", "/api/v1/check"];

    private IEnumerable<RouteEndpoint> Routes => guarded.Room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_route_says_who_may_use_it() =>
        Assert.Empty(Routes.Where(r => r.Metadata.GetMetadata<LeastRole>() is null).Select(r => r.DisplayName));

    [Fact]
    public void What_changes_something_is_for_reviewers_at_least() => Assert.Empty(
        from route in Routes
        where Methods(route).Any(m => m is not ("GET" or "HEAD")) && route.Metadata.GetMetadata<LeastRole>() is not { Role: >= Role.Reviewer }
        where !SentByReaders.Contains(route.RoutePattern.RawText)
        select route.DisplayName);

    [Fact]
    public async Task Every_route_answers_every_role_as_it_says()
    {
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Prepend(null))
        {
            using var visitor = guarded.Visitor(role);
            foreach (var route in Routes)
            {
                var least = route.Metadata.GetMetadata<LeastRole>();
                var isOpen = least is { Role: null } || role >= least?.Role;
                foreach (var method in Methods(route))
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), Address(route)) { Content = Content(route) };
                    using var answer = await visitor.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                    var expected = isOpen ? "an answer" : role is null ? "401" : "403";
                    var found = answer.StatusCode switch
                    {
                        HttpStatusCode.Unauthorized => "401",
                        HttpStatusCode.Forbidden => "403",
                        >= HttpStatusCode.InternalServerError => "a fault",
                        _ => "an answer",
                    };
                    if (found != expected)
                    {
                        wrong.Add($"{method} {Address(route)} as {role?.Word() ?? "nobody"}: {(int)answer.StatusCode}, expected {expected}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_browser_that_is_not_logged_in_is_led_to_the_login_page_and_back()
    {
        using var visitor = guarded.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pledges?by=NOR");
        request.Headers.Add("Accept", "text/html");

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/login?to=%2Fpledges%3Fby%3DNOR", answer.Headers.Location?.ToString());
    }

    private static IEnumerable<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods : ["GET"];

    // Of the kind that the route takes, or it would not be asked at all.
    private static ByteArrayContent? Content(RouteEndpoint route)
    {
        if (route.Metadata.GetMetadata<IAcceptsMetadata>() is not { ContentTypes: [var type, ..] })
        {
            return null;
        }

        var content = new ByteArrayContent([]);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }

    // Any value will do: whether a visitor may ask comes before whether there is such a thing.
    private static string Address(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "1",
    }))));
}
