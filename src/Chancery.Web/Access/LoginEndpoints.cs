using Chancery.Ledger.Access;
using Chancery.Web.Endpoints;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Access;

/// <summary>Logging in and out.</summary>
internal static class LoginEndpoints
{
    public const string Path = "/login";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (string? to) => Form(new LoginForm { To = to })).ForAnyone();
        routes.MapPost(Path, LogIn).ForAnyone();
        routes.MapPost("/logout", LogOut).For(Role.Reader);
    }

    private static IResult LogIn([FromForm] LoginForm said, Gate gate, HttpContext context)
    {
        if (gate.Access is not { } access)
        {
            return Form(said, "Nobody logs in here: there are no users.");
        }

        var user = new UserBook(access).Find(said.Name ?? "");
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!Passwords.IsRight(user, said.Password ?? ""))
        {
            new AuditBook(access).Append(said.Name ?? "", AuditAction.LoginRefused, said.Name ?? "", from, gate.Now);
            return Form(said, "There is no such name with that password.");
        }

        SessionCookie.Write(context, new SessionBook(access).Begin(user!.Name, from, gate.Now)); // a right password is that of a user
        return Results.Redirect(IsHere(said.To) ? said.To! : "/"); // here, so it is said
    }

    // The form is read for its token alone.
    private static RedirectHttpResult LogOut([FromForm] string? from, Gate gate, HttpContext context)
    {
        _ = from;
        if (gate.Access is { } access && SessionCookie.Read(context) is { } cookie && new SessionBook(access).Find(cookie, gate.Now) is { } session)
        {
            new SessionBook(access).End(session, gate.Now);
        }

        SessionCookie.Clear(context);
        return TypedResults.Redirect(Path);
    }

    // A path of this room, which no browser takes for an address elsewhere.
    private static bool IsHere(string? to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl);

    private static RazorComponentResult<LoginPage> Form(LoginForm said, string? trouble = null)
    {
        var page = Answers.Page<LoginPage>((nameof(LoginPage.Said), said), (nameof(LoginPage.Trouble), trouble));
        page.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
