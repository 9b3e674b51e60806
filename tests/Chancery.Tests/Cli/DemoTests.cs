using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Web;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_fills_a_ledger_once_and_no_page_of_the_room_on_it_is_empty()
    {
        var stop = TestContext.Current.CancellationToken;
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["demo", "--folder", run.At("demo"), "--no-serve"]));
        var ledger = run.At("demo/ledger.db");
        await run.RunAsync(["ledger", "digest", "--ledger", ledger]);
        var digest = run.Out;
        Assert.Equal(0, await run.RunAsync(["demo", "--folder", run.At("demo"), "--no-serve"]));
        await run.RunAsync(["ledger", "digest", "--ledger", ledger]);
        Assert.Equal(digest, run.Out);
        await run.RunAsync(["decisions", "--ledger", ledger]);
        Assert.Equal(4, run.Out.Split("Demo:").Length - 1);

        await using var room = ReadingRoom.Build(new ReadingRoomOptions(ledger, new Uri("http://127.0.0.1:0"), new Version(1, 0), TimeProvider.System));
        await room.StartAsync(stop);
        using var visitor = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(room.Urls.First()) };
        async Task<IElement> MainAsync(string address) =>
            new HtmlParser().ParseDocument(await visitor.GetStringAsync(new Uri(address, UriKind.Relative), stop)).QuerySelector("main") ?? throw new InvalidOperationException(address);

        foreach (var (address, content, least) in new[]
        {
            ("/", "li, tbody tr", 20), ("/pledges", "tbody tr", 20), ("/quotations", "tbody tr", 20), ("/claims", "tbody tr", 12), ("/forecasts", "tbody tr", 20), ("/events", "tbody tr", 30), ("/actors/MDA", "tbody tr, li", 10),
            ("/ties/USA", "tbody tr", 3), ("/actors", "tbody tr", 20), ("/documents", "tbody tr, li", 10), ("/search?text=Moldova", "tbody tr, li", 10), ("/pledges?state=lapsed", "tbody tr", 1), ("/pledges?state=delivering", "tbody tr", 1),
            ("/pledges?state=cancelled", "tbody tr", 1), ("/forecasts?sort=due", "tbody tr", 5),
            ("/review", "figure, li", 4), ("/sources", "tbody tr", 2), ("/totals", "tbody tr, li", 10), ("/forecasts/scores", "tbody tr", 2), ("/api", "h2, h3, section", 5), ("/account", "p", 1),
        })
        {
            var found = (await MainAsync(address)).QuerySelectorAll(content).Length;
            Assert.True(found >= least, $"{address} has {found} of {content}, expected {least}");
        }

        var pledge = await MainAsync((await MainAsync("/pledges?by=NOR&to=MDA&min=2e9")).QuerySelector("tbody a")!.GetAttribute("href")!); // found above
        foreach (var role in new[] { "repeat", "increase", "delivery" })
        {
            Assert.Contains(role, pledge.TextContent, StringComparison.OrdinalIgnoreCase);
        }
    }
}
