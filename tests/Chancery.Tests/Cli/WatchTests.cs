using System.Text;
using Chancery.Cli;
using Chancery.Cli.Ingesting;
using Chancery.Intake.Feeds;
using Chancery.Ledger;
using Chancery.Tests.Intake;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class WatchTests
{
    private const string Feed = "<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>The Quay</title><item><guid>1</guid><c:encoded>Norway pledged to buy twelve ships from Japan.</c:encoded></item></channel></rss>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_feed_brings_is_in_the_ledger_once_however_often_it_is_looked_at()
    {
        using var folder = new SourceFolder();
        using var server = new LoopbackServer((path, _) => path == "/feed" ? ("200 OK\r\nContent-Type: application/rss+xml", Encoding.UTF8.GetBytes(Feed)) : ("404 Not Found", []));
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(Stream.Null, Stream.Null, error, _ => null, null, false, TimeProvider.System);
        await using var ledger = await LedgerDatabase.OpenAsync(folder.At("ledger.db"), Cancellation);
        using var watch = new FeedWatch(WebReaderTests.OnThisMachine(), TimeProvider.System);
        foreach (var name in new[] { "a", "a", "lost" })
        {
            var watching = new Watching(surroundings, ledger, watch, new FeedBook(folder.At(name)));
            Assert.Equal(0, await watching.RunAsync([server.At("/feed")], TimeSpan.FromMinutes(15), once: true, Cancellation));
        }

        Assert.Equal("The Quay", Assert.Single(await ledger.DocumentsAsync(Cancellation)).Publisher);
        Assert.Equal(2, server.Paths.Count(p => p == "/feed")); // the second time it was not due
        Assert.Contains("1 new", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_inside_is_not_fetched()
    {
        using var run = new CommandLineRun();
        var list = run.Write("feeds.txt", "# ours\nhttp://127.0.0.1:1/feed\n");
        Assert.Equal(1, await run.RunAsync(["watch", list, "--once"]));
        Assert.Contains("only from the public internet", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", 3)]
    [InlineData("http://a.test/feed --every soon", 2)]
    public async Task A_watch_without_sense_is_refused(string arguments, int code)
    {
        using var run = new CommandLineRun();
        Assert.Equal(code, await run.RunAsync(["watch", .. arguments.Split(' ')]));
    }
}
