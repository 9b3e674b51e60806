using System.Text;
using Chancery.Intake.Feeds;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class FeedWatchTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_is_new_is_given_and_only_what_changed_is_asked_for()
    {
        var entries = 1;
        using var server = new LoopbackServer((path, request) => path switch
        {
            "/robots.txt" => ("404 Not Found", []),
            _ when request.Contains($"If-None-Match: \"v{entries}\"", StringComparison.Ordinal) => ("304 Not Modified", []),
            _ => ($"200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"v{entries}\"\r\nLast-Modified: Tue, 04 Mar 2025 10:00:00 GMT", Rss(entries)),
        });
        var clock = new LeapingClock();
        using var watch = new FeedWatch(WebReaderTests.OnThisMachine(), clock);
        var seen = new List<string>();
        await foreach (var visit in watch.RunAsync([(server.At("/feed"), new FeedState())], Quarter, Cancellation))
        {
            seen.Add($"{visit.Outcome} {string.Join(' ', visit.Documents.Select(d => d.Read().Document!.Text))}");
            entries += seen.Count == 2 ? 2 : 0;
            if (seen.Count == 3)
            {
                Assert.Contains("If-Modified-Since: Tue, 04 Mar 2025 10:00:00 GMT", server.LastRequest, StringComparison.Ordinal);
                Assert.Equal(3, visit.State.Seen.Count);
                break;
            }
        }

        Assert.Equal(["Read Words 1.", "Unchanged ", "Read Words 2. Words 3."], seen);
        Assert.Equal([Quarter, Quarter], clock.Waits);
    }

    [Fact]
    public async Task A_feed_that_fails_is_asked_less_and_less_and_never_given_up()
    {
        var asked = 0;
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? ("404 Not Found", []) : asked++ switch
        {
            0 => ("503 Busy\r\nRetry-After: 7200", []),
            40 => ("200 OK\r\nContent-Type: application/rss+xml", Rss(1)),
            _ => asked % 2 == 0 ? ("410 Gone", []) : ("200 OK\r\nContent-Type: text/html", "<html>no feed"u8.ToArray()),
        });
        var clock = new LeapingClock();
        using var watch = new FeedWatch(WebReaderTests.OnThisMachine(), clock);
        FeedVisit? last = null;
        await foreach (var visit in watch.RunAsync([(server.At("/feed"), new FeedState())], Quarter, Cancellation))
        {
            last = visit;
            if (visit.Outcome == FeedOutcome.Read)
            {
                break;
            }

            Assert.NotNull(visit.Problem);
        }

        Assert.Equal((0, 1), (last!.State.Failures, last.Documents.Count));
        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4)], clock.Waits.Take(4));
        Assert.All(clock.Waits, w => Assert.InRange(w, Quarter, FeedWatch.LongestPause));
        Assert.Equal(FeedWatch.LongestPause, clock.Waits[^1]);
    }

    [Fact]
    public async Task Robots_are_heard_for_the_feed_and_for_the_pages_behind_it()
    {
        var page = Encoding.UTF8.GetBytes($"<html><body><article>{string.Concat(Enumerable.Repeat("<p>The whole story of the harbour and of those who paid for it, told at length.</p>", 8))}</article></body></html>");
        using var server = new LoopbackServer((path, request) => path switch
        {
            "/robots.txt" => ("200 OK\r\nContent-Type: text/plain", "User-agent: *\nDisallow: /closed"u8.ToArray()),
            "/feed" => ("200 OK\r\nContent-Type: application/rss+xml", Encoding.UTF8.GetBytes($"<rss><channel><title>The Quay</title><item><link>http://{Host(request)}/closed/a</link><description>Summary one.</description></item><item><title>Open</title><link>http://{Host(request)}/open/b</link><description>Summary two.</description></item></channel></rss>")),
            _ => ("200 OK\r\nContent-Type: text/html", page),
        });
        using var watch = new FeedWatch(WebReaderTests.OnThisMachine(), new LeapingClock());
        var closed = await watch.VisitAsync(server.At("/closed/feed"), new FeedState(), Quarter, Cancellation);
        Assert.Equal(FeedOutcome.NotAllowed, closed.Outcome);
        var read = (await watch.VisitAsync(server.At("/feed"), new FeedState(), Quarter, Cancellation)).Documents.Select(d => d.Read().Document!).ToList();
        Assert.StartsWith("The whole story", read[0].Text, StringComparison.Ordinal);
        Assert.Equal(("Open", "Summary one."), (read[0].Title, read[1].Text));
        Assert.DoesNotContain("/closed/a", server.Paths);
        Assert.Single(server.Paths, p => p == "/robots.txt");
    }

    private static string Host(string request) => request.Split('\n').First(l => l.StartsWith("Host:", StringComparison.Ordinal))[5..].Trim();

    private static byte[] Rss(int entries) => Encoding.UTF8.GetBytes(
        $"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The Quay</title>{string.Concat(Enumerable.Range(1, entries).Reverse().Select(i => $"<item><guid>{i}</guid><content:encoded>Words {i}.</content:encoded></item>"))}</channel></rss>");
}
