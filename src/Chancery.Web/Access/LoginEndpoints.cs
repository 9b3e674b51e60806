using System.Globalization;
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
        routes.MapPost(Path, LogIn).ForAnyone().RequireRateLimiting(RequestLimits.Login);
        routes.MapPost("/logout", LogOut).For(Role.Reader);
    }

    private static IResult LogIn([FromForm] LoginForm? form, Gate gate, LoginThrottle throttle, HttpContext context)
    {
        var said = form ?? new LoginForm(); // nothing is filled in
        if (gate.Access is not { } access)
        {
            return Form(said, "Nobody logs in here: there are no users.");
        }

        var (name, from) = (said.Name?.Trim() ?? "", RequestLimits.From(context));
        if (throttle.Wait(name, from) is { Ticks: > 0 } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Form(said, string.Create(CultureInfo.InvariantCulture, $"Too many wrong passwords. Try again in {seconds} s."), StatusCodes.Status429TooManyRequests);
        }

        var user = new UserBook(access).Find(name);
        if (!Passwords.IsRight(user, said.Password ?? ""))
        {
            throttle.Wrong(name, from);
            new AuditBook(access).Append(Shortened(name), AuditAction.LoginRefused, Shortened(name), from, gate.Now);
            return Form(said, "There is no such name with that password.");
        }

        throttle.Right(name, from);
        SessionCookie.Write(context, new SessionBook(access).Begin(user!.Name, from, gate.Now)); // a right password is that of a user
        return Results.Redirect(IsHere(said.To) ? said.To! : "/"); // here, so it is said
    }

    // What is typed as a name goes into the audit; it need not be one.
    private static string Shortened(string name) => name.Length <= UserBook.MostLetters ? name : name[..UserBook.MostLetters];

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

    private static RazorComponentResult<LoginPage> Form(LoginForm said, string? trouble = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var page = Answers.Page<LoginPage>((nameof(LoginPage.Said), said), (nameof(LoginPage.Trouble), trouble));
        page.StatusCode = trouble is null ? StatusCodes.Status200OK : status;
        return page;
    }
}
