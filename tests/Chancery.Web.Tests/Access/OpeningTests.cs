using System.Net;
using System.Net.Http.Headers;
using Chancery.Ledger;
using Chancery.Ledger.Access;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class OpeningTests(OpenRoom room) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-opening-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://192.0.2.1:0")]
    public void Beyond_this_machine_the_room_does_not_open_before_there_is_an_administrator(string address)
    {
        var refused = Assert.Throws<LedgerException>(() => ReadingRoom.Build(Options(address)));
        Assert.Contains("chancery users add NAME --role administrator", refused.Message, StringComparison.Ordinal);

        using (var access = AccessDatabase.Open(AccessDatabase.PathOf(Options(address).LedgerPath)))
        {
            new UserBook(access).Add("clerk", Role.Editor, "-", "test", DateTimeOffset.UnixEpoch);
        }

        Assert.Throws<LedgerException>(() => ReadingRoom.Build(Options(address)));
    }

    [Theory]
    [InlineData("localhost", null, HttpStatusCode.OK)]
    [InlineData("[::1]", null, HttpStatusCode.OK)]
    [InlineData("rebound.example.org", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.example.org", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", "X-Forwarded-For", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", "Forwarded", HttpStatusCode.MisdirectedRequest)]
    public async Task Without_a_login_the_room_answers_to_this_machine_alone(string host, string? header, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/read");
        request.Headers.Host = $"{host}:{room.Visitor.BaseAddress!.Port}"; // a room that is open has an address
        if (header is not null)
        {
            request.Headers.Add(header, "for=203.0.113.9");
        }

        using var answer = await room.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_have_a_text_read_here()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/read") { Content = new StringContent("text=x", MediaTypeHeaderValue.Parse("text/plain")) };
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await room.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_ask_again_and_another_is_not()
    {
        var options = Options("http://127.0.0.1:0") with { AsksLogin = true, RequestsPerSecond = 1 };
        string[] secrets;
        using (var access = AccessDatabase.Open(AccessDatabase.PathOf(options.LedgerPath)))
        {
            new UserBook(access).Add("chief", Role.Administrator, "-", "test", DateTimeOffset.UnixEpoch);
            secrets = [.. Enumerable.Range(0, 2).Select(_ => new KeyBook(access).Add("tests", "chief", Role.Reader, "/", 30, "test", TimeProvider.System.GetUtcNow()).Secret)];
        }

        await using var limited = ReadingRoom.Build(options);
        await limited.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(limited.Urls.First()) };
        async Task<HttpResponseMessage> AskAsync(string secret)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/actors");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
            return await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => AskAsync(secrets[0])));

        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.OK), a => Assert.Equal((HttpStatusCode.TooManyRequests, true), (a.StatusCode, a.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1))));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(secrets[1])).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_the_cookie_goes_over_https_alone_and_a_strangers_word_is_not_taken()
    {
        var options = Options("http://127.0.0.1:0") with { AsksLogin = true };
        using (var access = AccessDatabase.Open(AccessDatabase.PathOf(options.LedgerPath)))
        {
            new UserBook(access).Add("chief", Role.Administrator, Chancery.Web.Access.Passwords.Hash(GuardedRoom.Password), "test", DateTimeOffset.UnixEpoch);
        }

        async Task<string> CookieAsync(ReadingRoomOptions of)
        {
            await using var opened = ReadingRoom.Build(of);
            await opened.StartAsync(TestContext.Current.CancellationToken);
            using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(opened.Urls.First()) };
            visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
            visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            using var answer = await GuardedRoom.LogInAsync(visitor, "chief");
            return answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("chancery=", StringComparison.Ordinal));
        }

        var named = await CookieAsync(options with { Proxies = [IPAddress.Loopback] });
        Assert.StartsWith("__Host-chancery=", named, StringComparison.Ordinal);
        Assert.Contains("; secure", named, StringComparison.Ordinal);
        Assert.StartsWith("chancery=", await CookieAsync(options), StringComparison.Ordinal);
    }

    private ReadingRoomOptions Options(string address) => new(Path.Combine(folder, "ledger.db"), new Uri(address), new Version(1, 0), TimeProvider.System);
}
