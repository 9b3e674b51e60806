using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>The routes of the API by what they allow. Who may do what is attached here and nowhere else.</summary>
/// <param name="Reading">Looks and changes nothing: readers.</param>
/// <param name="Reviewing">Decides about what the ledger tells: reviewers.</param>
/// <param name="Editing">Brings in documents, saves searches, sends elsewhere: editors.</param>
/// <param name="Administering">Says who may do what: administrators.</param>
internal sealed record ApiGroups(RouteGroupBuilder Reading, RouteGroupBuilder Reviewing, RouteGroupBuilder Editing, RouteGroupBuilder Administering)
{
    public static ApiGroups Of(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ApiRoutes.Root).DisableAntiforgery(); // SameOrigin stands before all of it
        return new ApiGroups(api.MapGroup("").For(Role.Reader), api.MapGroup("").For(Role.Reviewer), api.MapGroup("").For(Role.Editor), api.MapGroup("").For(Role.Administrator));
    }
}
