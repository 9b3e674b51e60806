using Chancery.Ledger.Access;
using Chancery.Ledger.Views;
using Chancery.Web.Endpoints;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Access;

/// <summary>Who may do what: users, keys of programs, and what was done, for administrators.</summary>
internal static class UserEndpoints
{
    private const string Path = "/users";
    private const int AuditShown = 50;
    private const int MostAudit = 10_000;

    private static readonly IReadOnlyList<Column<User>> OfUsers = [new("name", u => u.Name), new("role", u => u.Role.Word()), new("made_at", u => u.MadeAt)];

    private static readonly IReadOnlyList<Column<ApiKey>> OfKeys =
    [
        new("id", k => k.Id), new("name", k => k.Name), new("owner", k => k.Owner), new("role", k => k.Role.Word()), new("under", k => k.Under), new("made_at", k => k.MadeAt), new("expires_at", k => k.ExpiresAt),
    ];

    private static readonly IReadOnlyList<Column<AuditEntry>> OfAudit =
    [
        new("number", e => e.Number, ColumnContent.Whole), new("at", e => e.At), new("who", e => e.Who), new("action", e => e.Action), new("target", e => e.Target), new("detail", e => e.Detail), new("hash", e => e.Hash),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("").For(Role.Administrator);
        users.MapGet(Path, (Gate gate) => Page(gate));
        users.MapPost(Path + "/add", ([FromForm] string? name, [FromForm] string? role, [FromForm] string? password, Gate gate, HttpContext context) => Change(
            gate, context, (access, by) => new UserBook(access).Add(name ?? "", RoleWords.Parse(role ?? ""), Passwords.Hash(password ?? ""), by, gate.Now)));
        users.MapPost(Path + "/role", ([FromForm] string? name, [FromForm] string? role, Gate gate, HttpContext context) => Change(
            gate, context, (access, by) => new UserBook(access).SetRole(name ?? "", RoleWords.Parse(role ?? ""), by, gate.Now)));
        users.MapPost(Path + "/password", ([FromForm] string? name, [FromForm] string? password, Gate gate, HttpContext context) => Change(
            gate, context, (access, by) => new UserBook(access).SetPassword(name ?? "", Passwords.Hash(password ?? ""), by, gate.Now)));
        users.MapPost(Path + "/sessions/end", ([FromForm] string? name, Gate gate, HttpContext context) => Change(
            gate, context, (access, by) => new SessionBook(access).EndAll(name ?? "", by, gate.Now)));
        users.MapPost(Path + "/remove", ([FromForm] string? name, Gate gate, HttpContext context) => Change(
            gate, context, (access, by) => new UserBook(access).Remove(name ?? "", by, gate.Now)));
        users.MapPost(Path + "/keys/add", AddKey);
        users.MapPost(Path + "/keys/revoke", ([FromForm] string? id, Gate gate, HttpContext context) => Change(
            gate, context, (access, by) => new KeyBook(access).Revoke(id ?? "", by, gate.Now)));
        ListEndpoints.MapTables(users, "users", format => (Gate gate) => ListEndpoints.Table(format, OfUsers, Users(gate)));
        ListEndpoints.MapTables(users, "users/keys", format => (Gate gate) => ListEndpoints.Table(format, OfKeys, Keys(gate)));
        ListEndpoints.MapTables(users, "users/audit", format => (Gate gate) => ListEndpoints.Table(format, OfAudit, Audit(gate, MostAudit)));
    }

    /// <summary>All users, by name; none where there is no access file.</summary>
    public static IReadOnlyList<User> Users(Gate gate) => gate.Access is { } access ? new UserBook(access).All() : [];

    /// <summary>All keys, by owner; none where there is no access file.</summary>
    public static IReadOnlyList<ApiKey> Keys(Gate gate) => gate.Access is { } access ? new KeyBook(access).All() : [];

    /// <summary>The last entries of the audit, the newest first; none where there is no access file.</summary>
    public static IReadOnlyList<AuditEntry> Audit(Gate gate, int most) => gate.Access is { } access ? new AuditBook(access).Last(most) : [];

    // A key is shown by the very answer to its making, which nothing keeps: an answer with a form's token says so in its headers.
    private static RazorComponentResult<UsersPage> AddKey([FromForm] string? name, [FromForm] string? owner, [FromForm] string? role, [FromForm] string? under, [FromForm] int? days, Gate gate, HttpContext context)
    {
        try
        {
            var by = Visitor.Of(context.User)!.Name; // the policy lets no one else in
            var (_, secret) = new KeyBook(gate.MadeAccess).Add(name ?? "", owner ?? "", RoleWords.Parse(role ?? ""), under ?? "/", days ?? KeyBook.UsualDays, by, gate.Now);
            return Page(gate, secret: secret);
        }
        catch (AccessException e)
        {
            return Page(gate, e.Message);
        }
    }

    private static IResult Change(Gate gate, HttpContext context, Action<AccessDatabase, string> change)
    {
        try
        {
            change(gate.MadeAccess, Visitor.Of(context.User)!.Name); // the policy lets no one else in
        }
        catch (AccessException e)
        {
            return Page(gate, e.Message);
        }

        return Results.Redirect(Path);
    }

    private static RazorComponentResult<UsersPage> Page(Gate gate, string? trouble = null, string? secret = null)
    {
        var page = Answers.Page<UsersPage>(
            (nameof(UsersPage.AsksLogin), gate.AsksLogin),
            (nameof(UsersPage.Users), Users(gate)),
            (nameof(UsersPage.Keys), Keys(gate)),
            (nameof(UsersPage.Audit), Audit(gate, AuditShown)),
            (nameof(UsersPage.Secret), secret),
            (nameof(UsersPage.Trouble), trouble));
        page.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
