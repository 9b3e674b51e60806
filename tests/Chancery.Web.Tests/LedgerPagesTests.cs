using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chancery.Ledger;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class LedgerPagesTests(OpenRoom room) : IAsyncLifetime
{
    private const string Pledges = "/pledges?by=Iceland&to=GHA&act=invest&min=1e9";
    private const string Text = "Iceland pledged to invest $7 billion in Ghana over four years. Iceland and Ghana signed a trade agreement. Ghana will probably become a member of the council by the end of 2027.";

    public async ValueTask InitializeAsync()
    {
        using var answer = await room.ReadAsync(("text", Text), ("title", "Iceland in Ghana"), ("published", "2025-11-10"), ("keep", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // The pledge of the text above; the room holds those of other tests too, in any order.
    private async Task<string> PledgeAsync() => (await room.PageAsync(Pledges)).QuerySelector("tbody a")!.GetAttribute("href")!;

    [Theory]
    [InlineData("/")]
    [InlineData("/read")]
    [InlineData("/pledges")]
    [InlineData("/quotations")]
    [InlineData("/claims")]
    [InlineData("/forecasts")]
    [InlineData("/events")]
    [InlineData("/actors")]
    [InlineData("/actors/ISL")]
    [InlineData("/actors/nobody%20known")]
    [InlineData("/ties/ISL")]
    [InlineData("/search")]
    [InlineData("/search?text=ghana")]
    [InlineData("/documents")]
    [InlineData("/documents?text=ghana&kind=pledge&sort=earliest")]
    [InlineData("/review")]
    [InlineData("/sources")]
    [InlineData("/totals")]
    [InlineData("/totals?by=ISL&act=invest")]
    [InlineData("/forecasts/scores")]
    public async Task Every_page_has_one_heading_a_title_named_fields_and_links_that_lead_somewhere(string address)
    {
        var page = await room.PageAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("– Chancery", page.Title, StringComparison.Ordinal);
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
        {
            Assert.True(page.QuerySelector($"label[for='{field.Id}']") is not null || field.Closest("label") is not null, field.OuterHtml);
        }

        foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith('/')).Distinct().Take(25))
        {
            using var answer = await room.Visitor.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address} links to {link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_pledge_leads_from_the_list_over_its_life_to_its_words_in_the_document()
    {
        var list = await room.PageAsync(Pledges);
        var pledge = await room.PageAsync(await PledgeAsync());
        Assert.Contains("$7 billion", pledge.QuerySelector(".timeline blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(pledge.QuerySelectorAll(".finding"), f => f.TextContent.Contains("GDP", StringComparison.Ordinal));
        Assert.NotNull(pledge.QuerySelector("figure.sizes svg rect.payer"));
        Assert.Contains("the worst of", pledge.QuerySelector(".assessment summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("whatever their size", pledge.QuerySelector(".prior summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(list.QuerySelectorAll("tbody .verdict"));

        var source = pledge.QuerySelector(".timeline .fact a")!.GetAttribute("href")!.Split('#');
        var document = await room.PageAsync(source[0]);

        Assert.Contains("$7 billion", document.GetElementById(source[1])!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_that_no_statement_stands_for_is_shown_with_the_text_as_a_whole()
    {
        using var answer = await room.ReadAsync(("text", "Of the budget $12 billion, or 30 percent of the $30 billion total, went to roads."), ("title", "Roads"), ("published", "2025-06-02"), ("keep", "true"));
        var page = await room.PageAsync(answer.Headers.Location!.ToString());

        var finding = page.QuerySelector(".of-the-text .finding.doubtful")!;

        Assert.Contains("percentage", finding.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(finding.QuerySelectorAll("details .formula"));
        Assert.NotEmpty(finding.QuerySelectorAll("details li .source"));
    }

    [Fact]
    public async Task Every_list_comes_as_csv_and_json_with_the_same_filters()
    {
        using var csv = await room.Visitor.GetAsync(new Uri("/pledges.csv?by=ISL", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Contains("ISL", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var address in new[] { "/pledges.json?by=ISL", "/events.json?with=ISL", "/ties/ISL.json", "/totals.json?by=ISL", "/documents.json?kind=pledge", "/actors.json?state=Iceland", "/actors/ISL/years.json", "/forecasts/windows.json", "/actors/ISL/terms.json", "/actors/ISL/ties.json", "/totals/kinds.json?by=ISL", "/search.json?text=ghana" })
        {
            using var parsed = JsonDocument.Parse(await room.Visitor.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.True(parsed.RootElement.GetProperty("rows").GetArrayLength() > 0, address);
        }
    }

    [Theory]
    [InlineData("/pledges", HttpStatusCode.OK)]
    [InlineData("/pledges.csv", HttpStatusCode.OK)]
    [InlineData("/api/v1/pledges", HttpStatusCode.OK)]
    [InlineData("/assets/site.css", HttpStatusCode.OK)]
    [InlineData("/documents/000000000000", HttpStatusCode.NotFound)]
    public async Task What_can_be_got_can_be_asked_after_without_its_body(string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var answer = await room.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/pledges?min=many", "min is “many”")]
    [InlineData("/pledges?from=yesterday", "from is “yesterday”")]
    [InlineData("/pledges?sort=best", "sort is “best”")]
    [InlineData("/pledges?limit=0", "limit is “0”")]
    [InlineData("/pledges?after=nowhere", "no place in a list")]
    [InlineData("/events?until=soon", "until is “soon”")]
    public async Task A_filter_that_makes_no_sense_is_said_with_what_was_expected(string address, string said)
    {
        using var answer = await room.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, (await OpenRoom.ParseAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_comes_as_json_whole()
    {
        using var parsed = JsonDocument.Parse(await room.Visitor.GetStringAsync(new Uri(await PledgeAsync() + ".json", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal("implausible", parsed.RootElement.GetProperty("assessment").GetProperty("verdict").GetString());
        Assert.Equal("implausible", parsed.RootElement.GetProperty("entry").GetProperty("plausibility").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/pledges")]
    [InlineData("/forecasts")]
    [InlineData("/actors/ISL")]
    [InlineData("/ties/ISL")]
    [InlineData("/totals?by=ISL")]
    [InlineData("/search?text=ghana")]
    [InlineData("/documents")]
    [InlineData("/events")]
    [InlineData("{pledge}")]
    [InlineData("{document}")]
    public async Task Every_table_and_picture_of_a_page_is_a_file_too(string address)
    {
        address = address switch
        {
            "{pledge}" => await PledgeAsync(),
            "{document}" => (await room.PageAsync("/documents?text=ghana")).QuerySelector("tbody a")!.GetAttribute("href")!,
            _ => address,
        };
        var page = await room.PageAsync(address);
        var files = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(a => Path.GetExtension(a.Split('?')[0]) is ".csv" or ".json").ToList();

        Assert.Contains(files, f => f.Split('?')[0].EndsWith(".csv", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Split('?')[0].EndsWith(".json", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("main figure:has(svg)").Concat(page.QuerySelectorAll("main table")), shown => Assert.True(
            Around(shown).Any(place => place.QuerySelectorAll("a").Any(a => a.TextContent == "CSV" || a.TextContent.EndsWith(": CSV", StringComparison.Ordinal))), $"{address}: no file of {shown.OuterHtml[..Math.Min(200, shown.OuterHtml.Length)]}"));
        foreach (var file in files)
        {
            using var answer = await room.Visitor.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType!.MediaType is "text/csv" or "application/json", $"{file}: {answer.StatusCode}");
        }
    }

    // The section that something stands in, or the page where it stands in none.
    private static IEnumerable<IElement> Around(IElement shown) => [shown.Closest("section") ?? shown.Closest("main")!];

    [Fact]
    public async Task Two_sides_of_a_pledge_stand_beside_each_other()
    {
        using var one = await room.ReadAsync(("text", "“We will invest $3 billion in Tonga over four years,” Icelandic Prime Minister Kristrún Frostadóttir said."), ("published", "2025-10-01"), ("keep", "true"));
        var pledge = (await room.PageAsync("/pledges?by=ISL&to=TON")).QuerySelector("tbody a")!.GetAttribute("href")!;

        Assert.Contains((await room.PageAsync(pledge)).QuerySelectorAll("h2"), h => h.TextContent == "As each side tells it");
        using var parsed = JsonDocument.Parse(await room.Visitor.GetStringAsync(new Uri(pledge + "/versions.json", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal("payer", parsed.RootElement.GetProperty("rows")[0].GetProperty("side").GetString());
    }

    [Fact]
    public async Task A_run_that_fell_silent_is_told_as_stopped_and_one_that_goes_on_with_its_share()
    {
        var now = TimeProvider.System.GetUtcNow();
        var book = new RunBook(room.LedgerPath);
        book.Keep(new IngestRun(now.AddHours(-2), "speeches", now.AddHours(-1), RunStep.Reading, 0.5, 10, 0, 0, 1));
        var goesOn = new IngestRun(now.AddMinutes(-1), "letters", now, RunStep.Reading, 0.25, 100, 0, 0, 0);
        book.Keep(goesOn);

        var rows = (await room.PageAsync("/sources")).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        book.Keep(goesOn with { Step = RunStep.Done }); // lest pages of this room may be old in the tests after it

        Assert.Contains(rows, r => r.Contains("speeches", StringComparison.Ordinal) && r.Contains("stopped", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("letters", StringComparison.Ordinal) && r.Contains("25%, 0:03:00 left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_looked_for_is_marked() =>
        Assert.Contains((await room.PageAsync("/search?text=GHANA")).QuerySelectorAll("td b, li b"), b => b.TextContent == "Ghana");
}
