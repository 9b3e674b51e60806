using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chancery.Ledger.Access;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class UserPageTests(GuardedRoom guarded)
{
    private const string Password = "eight brown otters swim";

    private UserBook Users => new(guarded.Access);

    [Fact]
    public async Task An_administrator_makes_changes_and_removes_a_user_on_the_page()
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "administrator");

        await ChangeAsync(visitor, "add", ("name", "Ane Dahl"), ("role", "reviewer"), ("password", Password));
        Assert.Equal(Role.Reviewer, Users.Find("Ane Dahl")?.Role);
        await ChangeAsync(visitor, "role", ("name", "Ane Dahl"), ("role", "editor"));
        Assert.Equal(Role.Editor, Users.Find("Ane Dahl")?.Role);

        using var other = guarded.Visitor();
        using (await GuardedRoom.LogInAsync(other, "Ane Dahl", Password))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, "/account"));
        }

        await ChangeAsync(visitor, "sessions/end", ("name", "Ane Dahl"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(other, "/account"));
        await ChangeAsync(visitor, "password", ("name", "Ane Dahl"), ("password", Password + " again"));
        using (var refused = await GuardedRoom.LogInAsync(other, "Ane Dahl", Password))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        await ChangeAsync(visitor, "remove", ("name", "Ane Dahl"));
        Assert.Null(Users.Find("Ane Dahl"));
        Assert.Contains(new AuditBook(guarded.Access).Last(50), e => e is { Action: AuditAction.UserRemoved, Who: "administrator", Target: "Ane Dahl" });
    }

    [Fact]
    public async Task A_key_made_on_the_page_is_shown_once_and_opens_what_it_is_for_until_it_is_taken_back()
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "administrator");
        using var answer = await GuardedRoom.SendFormAsync(visitor, "/users", "/users/keys/add", ("name", "clippings"), ("owner", "editor"), ("role", "reader"), ("under", "/claims"), ("days", "3"));
        var secret = (await OpenRoom.ParseAsync(answer)).QuerySelector("[role=status] code")!.TextContent; // it is shown
        Assert.True(answer.Headers.CacheControl?.NoStore);

        using var program = guarded.Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/claims"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(program, "/pledges"));
        Assert.DoesNotContain(secret, await visitor.GetStringAsync(new Uri("/users", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ChangeAsync(visitor, "keys/revoke", ("id", secret[..12]));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "/claims"));
    }

    [Theory]
    [InlineData("add", "there is a user reader already", "name=reader&role=reader&password=eight brown otters swim")]
    [InlineData("add", "is no name of a user", "name=<b>&role=reader&password=eight brown otters swim")]
    [InlineData("add", "a password has 15 to 256 letters", "name=Short&role=reader&password=short")]
    [InlineData("role", "is no role", "name=reader&role=king")]
    [InlineData("sessions/end", "there is no user", "name=nobody at all")]
    [InlineData("remove", "there is no user", "name=nobody at all")]
    [InlineData("keys/add", "a key lives from 1 to 366 days", "name=long&owner=reader&role=reader&under=/&days=4000")]
    [InlineData("keys/add", "no key of theirs can be", "name=much&owner=reader&role=editor&under=/&days=4")]
    [InlineData("keys/revoke", "there is no key", "id=chy_nothing0")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string action, string expected, string fields)
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "administrator");
        var (users, keys) = (Users.All().Count, new KeyBook(guarded.Access).All().Count);
        using var answer = await GuardedRoom.SendFormAsync(visitor, "/users", "/users/" + action, [.. fields.Split('&').Select(f => f.Split('=')).Select(f => (f[0], f[1]))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(expected, (await OpenRoom.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal); // trouble is told
        Assert.Equal((users, keys), (Users.All().Count, new KeyBook(guarded.Access).All().Count));
    }

    [Fact]
    public async Task Programs_of_administrators_do_the_same_by_the_API()
    {
        using var program = guarded.Visitor(Role.Administrator);
        var cancellation = TestContext.Current.CancellationToken;
        using (var made = await program.PostAsJsonAsync("/api/v1/users", new { name = "Jo Berg", role = "reader", password = Password }, cancellation))
        {
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        using (var raised = await program.PutAsJsonAsync("/api/v1/users/Jo%20Berg/role", new { role = "editor" }, cancellation))
        {
            Assert.Equal(HttpStatusCode.NoContent, raised.StatusCode);
        }

        Assert.Equal(Role.Editor, Users.Find("Jo Berg")?.Role);
        using var key = await program.PostAsJsonAsync("/api/v1/keys", new { name = "import", owner = "Jo Berg", role = "editor" }, cancellation);
        var shown = (await key.Content.ReadFromJsonAsync<JsonNode>(cancellation))!; // an answer has a body
        Assert.StartsWith((string?)shown["id"] + "_", (string?)shown["secret"], StringComparison.Ordinal);
        var listed = (await program.GetFromJsonAsync<JsonNode>("/api/v1/keys", cancellation))!["rows"]!.AsArray();
        Assert.Contains(listed, k => (string?)k!["owner"] == "Jo Berg" && k["secret"] is null);

        using (var gone = await program.DeleteAsync(new Uri("/api/v1/users/Jo%20Berg", UriKind.Relative), cancellation))
        {
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        }

        using var again = await program.DeleteAsync(new Uri("/api/v1/users/Jo%20Berg", UriKind.Relative), cancellation);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (again.StatusCode, again.Content.Headers.ContentType?.MediaType));
        var audit = (await program.GetFromJsonAsync<JsonNode>("/api/v1/audit", cancellation))!["rows"]!.AsArray();
        Assert.Contains(audit, e => (string?)e!["action"] == AuditAction.UserRemoved && (string?)e["target"] == "Jo Berg");
    }

    private static async Task ChangeAsync(HttpClient visitor, string action, params (string Field, string Value)[] fields)
    {
        using var answer = await GuardedRoom.SendFormAsync(visitor, "/users", "/users/" + action, fields);
        Assert.Equal((HttpStatusCode.Redirect, "/users"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
