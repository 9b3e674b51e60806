using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Web.Access;

/// <summary>Who may do what, put into the application.</summary>
internal static class AccessSetup
{
    public static void AddTo(IServiceCollection services, Gate gate, ReadingRoomOptions options)
    {
        services.AddSingleton(_ => gate); // so that it is closed with the room
        services.AddSingleton(new LoginThrottle(options.Clock));
        RequestLimits.AddTo(services, gate, options.RequestsPerSecond);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = options.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in options.Proxies)
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
        services.AddSingleton<IAuthorizationHandler, RoleRequirement.Handler>();
        services.AddAuthentication(Visitor.Scheme).AddScheme<AuthenticationSchemeOptions, VisitorAuthentication>(Visitor.Scheme, null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
        {
            authorization.AddPolicy(role.Word(), policy => policy.AddRequirements(new RoleRequirement(role)));
        }

        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new RoleRequirement(Role.Administrator)).Build());
    }

    /// <summary>Puts the guards before everything that answers.</summary>
    public static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<LocalVisits>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<SameOrigin>();
        app.UseAuthorization();
        app.UseMiddleware<WriteAudit>();
    }
}
