using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Keeping;

/// <summary>Marks routes whose answers are kept.</summary>
internal static class KeptRoutes
{
    /// <summary>Keeps the answers of these routes: they depend on nothing but the ledger, the day, the address and the role of who asks.</summary>
    public static TBuilder Kept<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.AddEndpointFilterFactory((_, next) => invocation =>
            ((KeptAnswers)invocation.HttpContext.RequestServices.GetService(typeof(KeptAnswers))!).InvokeAsync(invocation, next)); // it is in the room
}
