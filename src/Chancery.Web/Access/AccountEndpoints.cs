using Chancery.Ledger.Access;
using Chancery.Web.Endpoints;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Access;

/// <summary>What people may change of their own account.</summary>
internal static class AccountEndpoints
{
    private const string Path = "/account";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, Gate gate) => Page(Visitor.Of(context.User)!, gate, null)).For(Role.Reader); // the policy lets no one else in
        routes.MapPost(Path + "/password", ChangePassword).For(Role.Reader).RequireRateLimiting(RequestLimits.Login);
        routes.MapPost(Path + "/sessions/end", EndSessions).For(Role.Reader);
    }

    private static IResult ChangePassword([FromForm] string? current, [FromForm] string? replacement, Gate gate, HttpContext context)
    {
        var visitor = Visitor.Of(context.User)!; // the policy lets no one else in
        if (visitor.Key is not null || gate.Access is not { } access || !Passwords.IsRight(new UserBook(access).Find(visitor.Name), current ?? ""))
        {
            return Page(visitor, gate, "That is not your present password.");
        }

        try
        {
            new UserBook(access).SetPassword(visitor.Name, Passwords.Hash(replacement ?? ""), visitor.Name, gate.Now);
        }
        catch (AccessException e)
        {
            return Page(visitor, gate, e.Message);
        }

        SessionCookie.Clear(context);
        return Results.Redirect(LoginEndpoints.Path);
    }

    // The form is read for its token alone.
    private static RedirectHttpResult EndSessions([FromForm] string? from, Gate gate, HttpContext context)
    {
        _ = from;
        if (gate is { AsksLogin: true, Access: { } access } && Visitor.Of(context.User) is { Key: null } visitor)
        {
            new SessionBook(access).EndAll(visitor.Name, visitor.Name, gate.Now);
        }

        SessionCookie.Clear(context);
        return TypedResults.Redirect(LoginEndpoints.Path);
    }

    private static RazorComponentResult<AccountPage> Page(Visitor visitor, Gate gate, string? trouble)
    {
        IReadOnlyList<ApiKey> keys = gate.Access is { } access ? [.. new KeyBook(access).All().Where(k => k.Owner.Equals(visitor.Name, StringComparison.OrdinalIgnoreCase))] : [];
        var page = Answers.Page<AccountPage>(
            (nameof(AccountPage.Name), visitor.Name), (nameof(AccountPage.Role), visitor.Role), (nameof(AccountPage.AsksLogin), gate.AsksLogin), (nameof(AccountPage.Keys), keys), (nameof(AccountPage.Trouble), trouble));
        page.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
