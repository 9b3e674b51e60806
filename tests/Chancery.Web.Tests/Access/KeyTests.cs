using System.Net;
using System.Net.Http.Headers;
using Chancery.Ledger.Access;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class KeyTests(GuardedRoom guarded)
{
    private KeyBook Keys => new(guarded.Access);

    private DateTimeOffset Now => guarded.Clock.GetUtcNow();

    [Fact]
    public async Task A_key_opens_what_it_is_for_until_it_is_revoked()
    {
        var (key, secret) = Keys.Add("lists", "editor", Role.Reader, "/pledges", 1, "test", Now);

        Assert.StartsWith(key.Id + "_", secret, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret, "/pledges"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(secret, "/pledges.csv")); // another address, which only begins alike
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(secret, "/claims"));
        Keys.Revoke(key.Id, "test", Now);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret, "/pledges"));
    }

    [Fact]
    public void A_key_expires_and_never_does_more_than_its_owner_may()
    {
        new UserBook(guarded.Access).Add("lowered", Role.Editor, "-", "test", Now);
        var (_, secret) = Keys.Add("nightly", "lowered", Role.Editor, "/", 7, "test", Now);

        Assert.Equal(Role.Editor, Keys.Find(secret, Now)?.Role);
        Assert.Null(Keys.Find(secret, Now.AddDays(7)));
        new UserBook(guarded.Access).SetRole("lowered", Role.Reader, "test", Now);
        Assert.Equal(Role.Reader, Keys.Find(secret, Now)?.Role);
        Assert.Throws<AccessException>(() => Keys.Add("too much", "lowered", Role.Editor, "/", 7, "test", Now));
        new UserBook(guarded.Access).Remove("lowered", "test", Now);
        Assert.Null(Keys.Find(secret, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chy_")]
    [InlineData("chy_aaaaaaaa_bbbb")]
    [InlineData("' OR 1=1 --")]
    public async Task What_is_no_key_opens_nothing_even_where_a_cookie_would(string secret)
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "reader");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pledges");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + secret);
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Neither_keys_nor_sessions_nor_passwords_stand_in_the_file()
    {
        var (_, secret) = Keys.Add("kept", "reader", Role.Reader, "/", 1, "test", Now);
        var session = new SessionBook(guarded.Access).Begin("reader", "test", Now);
        using var held = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(guarded.Access.Path)!, Path.GetFileName(guarded.Access.Path) + "*")) // a file has a folder
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(held, TestContext.Current.CancellationToken);
        }

        var text = System.Text.Encoding.Latin1.GetString(held.ToArray());
        Assert.Contains("chy_", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[^43..], text, StringComparison.Ordinal);
        Assert.DoesNotContain(session, text, StringComparison.Ordinal);
        Assert.DoesNotContain(GuardedRoom.Password, text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(guarded.Access.Path));
        }
    }

    private async Task<HttpStatusCode> AskAsync(string secret, string address)
    {
        using var visitor = guarded.Visitor();
        visitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
