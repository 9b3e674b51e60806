using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Web.Access;

/// <summary>Who may do what, put into the application.</summary>
internal static class AccessSetup
{
    public static void AddTo(IServiceCollection services, Gate gate)
    {
        services.AddSingleton(_ => gate); // so that it is closed with the room
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
        app.UseMiddleware<LocalVisits>();
        app.UseAuthentication();
        app.UseMiddleware<SameOrigin>();
        app.UseAuthorization();
    }
}
