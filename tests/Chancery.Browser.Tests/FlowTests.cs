using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Chancery.Browser.Tests;

/// <summary>What people come to do, with script and without.</summary>
public sealed partial class FlowTests(OpenBrowser browser)
{
    private static readonly Look Plain = Look.All[3];

    public static TheoryData<bool> WithAndWithoutScript { get; } = [true, false];

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public async Task A_pasted_commentary_lights_up_and_a_click_on_a_sum_leads_to_why_it_is_doubtful(bool hasScript)
    {
        await using var visit = await browser.VisitAsync(hasScript ? Look.All[0] : Plain);
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read a text" }).ClickAsync();
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync($"Iceland pledged to invest $135 billion in Peru over ten years, it said in letter {(hasScript ? "A" : "B")}.");
        await page.GetByLabel("Day of publication").FillAsync("2025-11-10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read" }).ClickAsync();

        await page.Locator("a.mark", new() { HasText = "$135 billion" }).First.ClickAsync();

        var card = page.Locator("article.card:target");
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card).ToContainTextAsync("implausible");
        var finding = card.Locator(".finding.implausible").First;
        await finding.Locator("summary").ClickAsync();
        await Assertions.Expect(finding.Locator(".formula")).ToBeVisibleAsync();
        await Assertions.Expect(finding.Locator("li .source").First).ToBeVisibleAsync();
        await visit.ShootAsync("flow-read");
        visit.AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public async Task A_filter_stands_in_the_address_and_leads_over_a_pledge_to_its_words(bool hasScript)
    {
        await using var visit = await browser.VisitAsync(hasScript ? Look.All[0] : Plain);
        var page = visit.Page;
        await visit.OpenAsync("/pledges");
        await page.GetByLabel("By", new() { Exact = true }).FillAsync("Norway");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        Assert.Contains("by=Norway", page.Url, StringComparison.Ordinal);

        await page.Locator("tbody td.words a").First.ClickAsync();
        Assert.Contains("/pledges/", page.Url, StringComparison.Ordinal);
        await page.Locator(".timeline .fact a").First.ClickAsync();
        await Assertions.Expect(page.Locator("article.card:target")).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_keyboard_alone_skips_to_the_content_and_follows_a_link()
    {
        await using var visit = await browser.VisitAsync(Look.All[0]);
        var page = visit.Page;
        await visit.OpenAsync("/pledges");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#content", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Words")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("harbour");
        await Assertions.Expect(page.GetByLabel("Words")).ToHaveValueAsync("harbour");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(AskedForHarbour());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task What_is_doubtful_is_answered_with_one_key_and_taken_back_with_another()
    {
        await using var visit = await browser.VisitAsync(Look.All[0]);
        var page = visit.Page;
        await visit.OpenAsync("/review");
        await page.GetByLabel("Your name").First.FillAsync("Marta Hellwig");
        await page.Locator(".proposal h2").ClickAsync(); // out of the field
        await page.Locator("[data-keys]").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".decided li").First).ToContainTextAsync("rejected in review");
        await visit.ShootAsync("flow-review");

        await page.Locator("[data-keys]").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("a slip");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".decided li .chip").First).ToHaveTextAsync("undone");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Without_script_what_is_doubtful_is_answered_by_its_buttons_and_skipped_by_a_link()
    {
        await using var visit = await browser.VisitAsync(Plain);
        var page = visit.Page;
        await visit.OpenAsync("/review");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skip", Exact = true }).ClickAsync();
        Assert.Contains("skip=1", page.Url, StringComparison.Ordinal);
        await visit.OpenAsync("/review");
        await page.GetByLabel("Your name").First.FillAsync("Marta Hellwig");
        await page.GetByLabel("Why (empty").FillAsync("seen in the treaty");
        await page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();
        var decided = page.Locator(".decided li", new() { HasText = "seen in the treaty" }).First;
        await decided.Locator("summary").ClickAsync();
        await decided.GetByLabel("Why").FillAsync("a slip of mine");
        await decided.GetByRole(AriaRole.Button, new() { Name = "Undo decision" }).ClickAsync();
        await Assertions.Expect(page.Locator(".decided li .chip").First).ToHaveTextAsync("undone");
        visit.AssertQuiet();
    }

    // https://example.org/pledges?text=harbour&by=
    [GeneratedRegex("[?]text=harbour")]
    private static partial Regex AskedForHarbour();
}
