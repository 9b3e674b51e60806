using System.Net;
using System.Text;
using Chancery.Intake;
using Chancery.Intake.Web;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class WebReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A reader that finds every name on this machine and lets itself be led there.</summary>
    internal static WebReader OnThisMachine() => new(new GuardedConnections(_ => null, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])), TimeProvider.System);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("4000::1")]
    public void An_address_that_is_not_public_is_refused(string address) => Assert.NotNull(AddressRule.Load().Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::1")]
    public void A_public_address_is_allowed(string address) => Assert.Null(AddressRule.Load().Refusal(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_changes_after_it_was_checked_leads_nowhere()
    {
        // The second look-up would give an address inside; there is none, and one bad address among good ones is enough to refuse.
        var lookUps = 0;
        using var web = new WebReader(
            new GuardedConnections(AddressRule.Load().Refusal, (_, _) => Task.FromResult<IPAddress[]>(lookUps++ == 0 ? [IPAddress.Parse("192.0.2.1"), IPAddress.Loopback] : [IPAddress.Loopback])), TimeProvider.System);
        var failure = await Assert.ThrowsAsync<IntakeException>(() => web.PageAsync(new Uri("http://rebind.test/"), Cancellation));
        Assert.Contains("only from the public internet", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, lookUps);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "leads to file:")]
    [InlineData("ftp://quay.test/x", "leads to ftp:")]
    [InlineData("/again", "leads on more than 5 times")]
    public async Task A_redirect_stays_on_the_web_and_ends(string location, string problem)
    {
        using var server = new LoopbackServer((_, _) => ($"302 Found\r\nLocation: {location}", []));
        using var web = OnThisMachine();
        var failure = await Assert.ThrowsAsync<IntakeException>(() => web.PageAsync(server.At("/again"), Cancellation));
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
        Assert.True(server.Paths.Count <= WebReader.MostRedirects + 1);
    }

    [Fact]
    public async Task A_redirect_to_an_address_inside_is_refused()
    {
        using var server = new LoopbackServer((_, _) => ("302 Found\r\nLocation: http://inside.test/", []));
        using var web = new WebReader(
            new GuardedConnections(a => a.Equals(IPAddress.Parse("10.0.0.1")) ? "a private network" : null, (host, _) => Task.FromResult<IPAddress[]>([host == "inside.test" ? IPAddress.Parse("10.0.0.1") : IPAddress.Loopback])), TimeProvider.System);
        var failure = await Assert.ThrowsAsync<IntakeException>(() => web.PageAsync(server.At("/"), Cancellation));
        Assert.Contains("a private network", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_bomb_and_an_endless_page_are_stopped()
    {
        var bomb = SourceFolder.Packed(new byte[15 * 1024 * 1024]);
        using var server = new LoopbackServer((path, _) => path == "/bomb" ? ("200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html", bomb) : ("200 OK", new byte[17 * 1024 * 1024]));
        using var web = OnThisMachine();
        Assert.Contains("200 times", (await Assert.ThrowsAsync<IntakeException>(() => web.PageAsync(server.At("/bomb"), Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("longer than 16 MB", (await Assert.ThrowsAsync<IntakeException>(() => web.PageAsync(server.At("/long"), Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_read_as_its_server_describes_it()
    {
        var body = "<html><body><p>Der Minister sagte, die Br\u00FCcke werde gebaut.</p></body></html>";
        using var server = new LoopbackServer((_, _) => ("200 OK\r\nContent-Type: text/html; charset=iso-8859-1", Encoding.Latin1.GetBytes(body)));
        var found = new List<IntakeOutcome>();
        await foreach (var pending in new DocumentSources(Stream.Null, OnThisMachine).FindAsync([server.At("/2025/03/04/bridge.html").ToString()], Cancellation))
        {
            found.Add(pending.Read());
        }

        var read = Assert.Single(found).Document!;
        Assert.Equal(("bridge", "quay.test", new DateOnly(2025, 3, 4)), (read.Id, read.Publisher, read.Published));
        Assert.Contains("Brücke", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: chancery\nDisallow:", "/x", true)]
    [InlineData("User-agent: other\nUser-agent: Chancery # us\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: Chancery\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("", "/x", true)]
    public void Robots_rules_are_read_as_the_rfc_has_them(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(text, WebReader.Agent).Allows(new Uri("https://quay.test" + path)));

    [Fact]
    public void A_rule_full_of_stars_takes_no_time() =>
        Assert.False(RobotsRules.Parse("User-agent: *\nDisallow: " + string.Concat(Enumerable.Repeat("*a", 500)) + "b", WebReader.Agent).Allows(new Uri("https://quay.test/" + new string('a', 5000) + "b")));
}
