using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>Lets a request pass whose visitor has a role and, with a key, keeps to the addresses that the key opens.</summary>
/// <param name="least">The least role.</param>
internal sealed class RoleRequirement(Role least) : IAuthorizationRequirement
{
    private Role Least { get; } = least;

    /// <summary>Decides on requests.</summary>
    internal sealed class Handler : AuthorizationHandler<RoleRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
        {
            if (Visitor.Of(context.User) is { } visitor && visitor.Role >= requirement.Least && (context.Resource is not HttpContext http || visitor.Opens(http.Request.Path)))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
