using System.Text.Encodings.Web;
using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chancery.Web.Access;

/// <summary>Finds out who makes a request: the owner of a key, else who is logged in, else, where nobody logs in, the person at this machine.</summary>
internal sealed class VisitorAuthentication(Gate gate, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string KeyScheme = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Find());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Refusals.IsForPerson(Request))
        {
            Response.Redirect(QueryHelpers.AddQueryString(LoginEndpoints.Path, "to", Request.Path + Request.QueryString));
            return Task.CompletedTask;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return Refusals.WriteAsync(Context, StatusCodes.Status401Unauthorized, "Who are you?", "Log in, or send a key: Authorization: Bearer chy_…. chancery keys add makes one.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusals.WriteAsync(
        Context, StatusCodes.Status403Forbidden, "This is not open to you", $"You are {Name(Context)}. An administrator can give you another role: chancery users role NAME ROLE.");

    private static string Name(HttpContext context) => Visitor.Of(context.User) switch
    {
        null => "not known here",
        { Key: { } key } visitor => $"using the key {key}, a {visitor.Role.Word()} under {visitor.Under}",
        { } visitor => $"{visitor.Name}, a {visitor.Role.Word()}",
    };

    private AuthenticateResult Find()
    {
        if (Request.Headers.Authorization is [{ } authorization, ..])
        {
            return authorization.StartsWith(KeyScheme, StringComparison.OrdinalIgnoreCase)
                && gate.Access is { } access
                && new KeyBook(access).Find(authorization[KeyScheme.Length..].Trim(), gate.Now) is { } key
                    ? Success(new Visitor(key.Owner, key.Role, key.Id, key.Under))
                    : AuthenticateResult.Fail("no such key");
        }

        return SessionCookie.Read(Context) is { } cookie && gate.Access is { } book && new SessionBook(book).Find(cookie, gate.Now) is { } session
            ? Success(new Visitor(session.User, session.Role))
            : gate.AsksLogin ? AuthenticateResult.NoResult() : Success(Gate.Local);
    }

    private AuthenticateResult Success(Visitor visitor) => AuthenticateResult.Success(new AuthenticationTicket(visitor.ToPrincipal(), Scheme.Name));
}
