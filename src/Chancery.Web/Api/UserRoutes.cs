using System.ComponentModel;
using System.Text.Json;
using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>Users, keys of programs and the audit, for administrators.</summary>
internal static class UserRoutes
{
    private const int AuditRows = 1000;

    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var api = groups.Administering;
        api.MapGet("/users", (Gate gate) => ApiJson.OfAll(UserEndpoints.Users(gate).Select(u => new UserView(u)).ToList())).Describe("listUsers", "Users, by name", "UserPage");
        api.MapPost("/users", AddUser).Describe("addUser", "Make a user", "User", StatusCodes.Status201Created);
        api.MapPut("/users/{name}/role", (string name, RoleBody said, Gate gate, HttpContext context) => Done(
            () => new UserBook(gate.MadeAccess).SetRole(name, RoleWords.Parse(said.Role), By(context), gate.Now)))
            .Describe("setRole", "Give a user another role, from the next request on", null, StatusCodes.Status204NoContent);
        api.MapPut("/users/{name}/password", (string name, PasswordBody said, Gate gate, HttpContext context) => Done(
            () => new UserBook(gate.MadeAccess).SetPassword(name, Passwords.Hash(said.Password), By(context), gate.Now)))
            .Describe("setPassword", "Give a user another password, and end their sessions", null, StatusCodes.Status204NoContent);
        api.MapDelete("/users/{name}/sessions", (string name, Gate gate, HttpContext context) => Done(
            () => new SessionBook(gate.MadeAccess).EndAll(name, By(context), gate.Now)))
            .Describe("endSessions", "Log a user out everywhere", null, StatusCodes.Status204NoContent);
        api.MapDelete("/users/{name}", (string name, Gate gate, HttpContext context) => Done(
            () => new UserBook(gate.MadeAccess).Remove(name, By(context), gate.Now)))
            .Describe("removeUser", "Take a user away, with their keys and sessions", null, StatusCodes.Status204NoContent);
        api.MapGet("/keys", (Gate gate) => ApiJson.OfAll(UserEndpoints.Keys(gate).Select(k => new KeyView(k, null)).ToList())).Describe("listKeys", "Keys of programs, by owner, without their secrets", "KeyPage");
        api.MapPost("/keys", AddKey).Describe("addKey", "Make a key. Its secret is shown this once", "Key", StatusCodes.Status201Created);
        api.MapDelete("/keys/{id}", (string id, Gate gate, HttpContext context) => Done(
            () => new KeyBook(gate.MadeAccess).Revoke(id, By(context), gate.Now)))
            .Describe("revokeKey", "Take a key back, from the next request on", null, StatusCodes.Status204NoContent);
        api.MapGet("/audit", (Gate gate) => ApiJson.OfAll(UserEndpoints.Audit(gate, AuditRows)))
            .Describe("listAudit", "Logins, changes of users and keys, and what was changed over the web: the last 1,000, the newest first", "AuditPage");
    }

    private static string By(HttpContext context) => Visitor.Of(context.User)!.Name; // the policy lets no one else in

    private static IResult Done(Action change)
    {
        change();
        return Results.NoContent();
    }

    private static TaggedJson AddUser(UserBody said, Gate gate, HttpContext context)
    {
        var users = new UserBook(gate.MadeAccess);
        users.Add(said.Name, RoleWords.Parse(said.Role), Passwords.Hash(said.Password), By(context), gate.Now);
        return Made(new UserView(users.Find(said.Name)!)); // just added
    }

    private static TaggedJson AddKey(KeyBody said, Gate gate, HttpContext context)
    {
        var (key, secret) = new KeyBook(gate.MadeAccess).Add(said.Name, said.Owner, RoleWords.Parse(said.Role), said.Under, said.Days, By(context), gate.Now);
        context.Response.Headers.CacheControl = "no-store";
        return Made(new KeyView(key, secret));
    }

    private static TaggedJson Made<T>(T what) => new(JsonSerializer.SerializeToUtf8Bytes(what, ApiJson.Options), StatusCodes.Status201Created);

    /// <summary>A user to make.</summary>
    internal sealed record UserBody(
        [property: Description("1 to 64 letters, digits, spaces and .-_'@, beginning with a letter")] string Name,
        [property: Description("reader, reviewer, editor or administrator")] string Role,
        [property: Description("15 to 256 letters")] string Password);

    /// <summary>A role to give.</summary>
    internal sealed record RoleBody([property: Description("reader, reviewer, editor or administrator")] string Role);

    /// <summary>A password to set.</summary>
    internal sealed record PasswordBody([property: Description("15 to 256 letters")] string Password);

    /// <summary>A key to make.</summary>
    internal sealed record KeyBody(
        [property: Description("What it is for")] string Name,
        [property: Description("The user who answers for it; it may never do more than they")] string Owner,
        [property: Description("The most that it may do: reader, reviewer, editor or administrator")] string Role = "reader",
        [property: Description("The head of the addresses that it opens; / for all")] string Under = "/",
        [property: Description("How long it lives: 1 to 366 days")] int Days = KeyBook.UsualDays);

    /// <summary>A user as they are shown.</summary>
    private sealed record UserView(string Name, string Role, string MadeAt)
    {
        public UserView(User user)
            : this(user.Name, user.Role.Word(), user.MadeAt)
        {
        }
    }

    /// <summary>A key as it is shown.</summary>
    private sealed record KeyView(string Id, string Name, string Owner, string Role, string Under, string MadeAt, string ExpiresAt, string? Secret)
    {
        public KeyView(ApiKey key, string? secret)
            : this(key.Id, key.Name, key.Owner, key.Role.Word(), key.Under, key.MadeAt, key.ExpiresAt, secret)
        {
        }
    }
}
