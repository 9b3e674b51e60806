using Deque.AxeCore.Playwright;
using Xunit;

namespace Chancery.Browser.Tests;

/// <summary>Every page as every visitor sees it. The screenshots are there to be looked at.</summary>
public sealed class PageTests(OpenBrowser browser)
{
    // Screenshots are named for the page; addresses that the ledger decides are filled in.
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "home", "/" }, { "read", "/read" }, { "document", "{document}" }, { "pledges", "/pledges" }, { "pledges-none", "/pledges?text=zanzibar" }, { "pledge", "{pledge}" },
        { "quotations", "/quotations" }, { "claims", "/claims" }, { "forecasts", "/forecasts?sort=due" }, { "forecast", "{forecast}" }, { "scores", "/forecasts/scores" }, { "totals", "/totals?by=NOR" },
        { "events", "/events" }, { "actors", "/actors" }, { "actor", "/actors/NOR" }, { "actor-nobody", "/actors/nobody%20known" }, { "ties", "/ties/NOR" }, { "documents", "/documents" },
        { "sources", "/sources" }, { "review", "/review" }, { "users", "/users" }, { "search", "/search?text=invest" }, { "search-nothing", "/search?text=zanzibar" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_every_screen_and_hides_nothing_from_anyone(string name, string address)
    {
        foreach (var look in Look.All)
        {
            var visit = await browser.StayAsync(look);
            await visit.OpenAsync(Filled(address));
            await visit.AssertFitsAsync();
            if (look.HasScript)
            {
                await visit.ShootAsync(name);
                var found = await visit.Page.RunAxe();
                Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical" or "moderate").Select(v => $"{look.Name}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            }

            visit.AssertQuiet();
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said_on_a_page()
    {
        await using var visit = await browser.VisitAsync(Look.All[1]);
        var answer = await visit.Page.GotoAsync("/nowhere");
        Assert.Equal(404, answer!.Status); // a page that is gone to has an answer
        await visit.ShootAsync("nowhere");
        await visit.AssertFitsAsync();
    }

    [Fact]
    public async Task On_paper_stands_the_page_without_what_is_for_clicking()
    {
        await using var visit = await browser.VisitAsync(Look.All[0]);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var (name, address) in new[] { ("pledges-print", "/pledges"), ("document-print", browser.Ledger.Document) })
        {
            await visit.OpenAsync(address);
            Assert.False(await visit.Page.Locator("body > nav").IsVisibleAsync());
            await visit.ShootAsync(name);
        }
    }

    private string Filled(string address) => address switch
    {
        "{document}" => browser.Ledger.Document,
        "{pledge}" => browser.Ledger.Pledge,
        "{forecast}" => browser.Ledger.Forecast,
        _ => address,
    };
}
