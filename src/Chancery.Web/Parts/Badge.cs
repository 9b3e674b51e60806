using System.Text.Encodings.Web;
using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Web.Parts;

/// <summary>Who looks, with the form to log out: all that a page tells of its visitor.</summary>
internal static class Badge
{
    /// <summary>Stands for it in a page that is rendered for all. Nothing that a document says can look so: its angle brackets are escaped.</summary>
    public const string PlaceWords = "<!--visitor-->";

    /// <summary>The same, UTF-8.</summary>
    public static ReadOnlySpan<byte> Place => "<!--visitor-->"u8;

    /// <summary>Whether there is somebody to log out: where nobody logs in there is not.</summary>
    public static bool IsLoggedIn(HttpContext context) => SessionCookie.Read(context) is not null && Visitor.Of(context.User) is not null;

    /// <summary>Its HTML; empty where nobody is logged in. The answer that holds it is theirs alone: its headers say so.</summary>
    public static string Of(HttpContext context)
    {
        if (!IsLoggedIn(context))
        {
            return "";
        }

        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        var (name, token) = (HtmlEncoder.Default.Encode(Visitor.Of(context.User)!.Name), HtmlEncoder.Default.Encode(tokens.RequestToken!)); // somebody is logged in; a token was just made
        var users = Visitor.May(context.User, Role.Administrator) ? "<a href=\"/users\">Users</a> " : "";
        return $"""
            <form method="post" action="/logout" class="visitor"><input type="hidden" name="{tokens.FormFieldName}" value="{token}"><input type="hidden" name="from" value="page">{users}<a href="/account">{name}</a> <button type="submit" class="quiet">Log out</button></form>
            """;
    }
}
