using Chancery.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Web.Endpoints;

/// <summary>Pages as answers.</summary>
internal static class Answers
{
    public static RazorComponentResult<TPage> Page<TPage>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            given[name] = value;
        }

        return new RazorComponentResult<TPage>(given);
    }

    public static RazorComponentResult<MessagePage> NotFound(string heading) => Message(
        StatusCodes.Status404NotFound,
        heading,
        "It may have been read into another ledger, or its name is misspelt. The documents of this ledger are listed under Documents.");

    public static RazorComponentResult<MessagePage> Message(int status, string heading, string message)
    {
        var page = Page<MessagePage>((nameof(MessagePage.Heading), heading), (nameof(MessagePage.Message), message));
        page.StatusCode = status;
        return page;
    }
}
