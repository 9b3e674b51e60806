using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Chancery.Web.Endpoints;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Web.Api;

/// <summary>The description of the API for programs and for people.</summary>
internal static class DescriptionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = routes.MapGroup("").For(Role.Reader);
        readers.MapOpenApi("/api/{documentName}.json");
        readers.MapGet(ApiRoutes.Documentation, async ([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider, CancellationToken cancellation) =>
            (IResult)Answers.Page<ApiPage>((nameof(ApiPage.Description), await provider.GetOpenApiDocumentAsync(cancellation).ConfigureAwait(false))));
    }
}
