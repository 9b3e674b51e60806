using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chancery.Web.Tests.Api;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class HostileRequestTests(OpenRoom room)
{
    private const string Secret = "Only whoever sits at this machine may read this line.";

    [Theory]
    [InlineData(@"http:\\x/")]
    [InlineData(@"http:/\x/")]
    [InlineData(@"HTTP:\\x\")]
    [InlineData(@"https:\\x/**/")]
    [InlineData("file://")]
    [InlineData("")]
    public async Task An_address_never_leads_to_a_file_of_this_machine(string start)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Secret, TestContext.Current.CancellationToken);
        try
        {
            var address = start + string.Concat(Enumerable.Repeat("../", 30)) + file.TrimStart('/');
            using var page = await room.ReadAsync(("address", address));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
            Assert.DoesNotContain(Secret, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var read = await room.PostAsync("/read?address=" + Uri.EscapeDataString(address), "", null);
            Assert.False(read.IsSuccessStatusCode);
            Assert.DoesNotContain(Secret, await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("/search?text=")]
    [InlineData("/pledges?text=")]
    [InlineData("/documents?text=")]
    [InlineData("/search.csv?text=")]
    public async Task More_words_than_can_be_looked_for_are_said_to_be_so(string address)
    {
        var words = string.Join('+', Enumerable.Range(0, 900).Select(i => "w" + i.ToString(CultureInfo.InvariantCulture)));
        using var answer = await room.Visitor.GetAsync(new Uri(address + words, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("50 words", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_on_which_nothing_can_have_been_published_is_refused_everywhere(string day)
    {
        using var page = await room.ReadAsync(("text", "Iceland pledged to invest $7 billion in Ghana next year."), ("published", day));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        using var query = await room.PostAsync("/read?published=" + day, "Iceland spoke.", "text/plain");
        Assert.Equal(HttpStatusCode.BadRequest, query.StatusCode);
        using var body = await room.PostAsync("/documents", new JsonObject { ["text"] = "Iceland spoke.", ["published"] = day });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, body.StatusCode);
        using var check = await room.PostAsync("/check", new JsonObject { ["sentence"] = "Iceland spoke.", ["published"] = day });
        Assert.Equal(HttpStatusCode.BadRequest, check.StatusCode);
    }

    [Theory]
    [InlineData("Malawi will become a member of the council by December 9999.")]
    [InlineData("Malta pledged to invest $7 billion in Malawi by the end of 9999, over 9,000 years.")]
    [InlineData("Malta pledged $79228162514264337593543950335 to Malawi. Latvia pledged $79228162514264337593543950335 to Mali.")]
    [InlineData("Malta pledged to invest $99999999999999999999999999999 trillion in Malawi. Inflation in Chad rose by 99999999999999999999999999999999999 percent.")]
    public async Task Years_and_sums_without_measure_are_read_and_every_page_stands(string text)
    {
        using var kept = await room.PostAsync("/documents?published=2025-11-10", text, "text/plain");
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        foreach (var address in new[] { "/", "/pledges?sort=largest", "/forecasts", "/totals", "/ties/MLT", "/actors/MLT", "/pledges.csv", "/moved.json", "/api/v1/totals", kept.Headers.Location!.ToString() })
        {
            using var answer = await room.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/read", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/review", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/review/undo", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/login", HttpStatusCode.UnprocessableEntity)]
    public async Task A_form_with_nothing_filled_in_is_said_to_lack_what_it_needs(string address, HttpStatusCode status)
    {
        using var answer = await room.SendAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.NotNull((await OpenRoom.ParseAsync(answer)).QuerySelector("[role=alert]"));
    }

    [Theory]
    [InlineData("/read", "text/plain; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/read", "text/plain; charset=nonsense", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/check", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/decisions/abc/undo", "application/json", HttpStatusCode.NotFound)]
    [InlineData("/summary", "application/json", HttpStatusCode.MethodNotAllowed)]
    public async Task A_body_of_another_kind_is_told_apart_from_an_address_that_is_not_there(string address, string type, HttpStatusCode status)
    {
        using var answer = await room.PostAsync(address, "{}", type);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/pledges?act=juggle")]
    [InlineData("/pledges?state=kept,lapsed")]
    [InlineData("/pledges?sort=latest,largest")]
    [InlineData("/forecasts?grade=Z")]
    [InlineData("/events?type=DANCE")]
    [InlineData("/events?status=perhaps")]
    [InlineData("/events?sort=largest")]
    [InlineData("/api/v1/totals?act=juggle")]
    public async Task A_filter_that_names_nothing_is_refused_with_what_there_is(string address)
    {
        using var answer = await room.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_packed_file_is_read_and_a_long_text_may_be_pasted()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("Iceland pledged to invest $7 billion in Ghana over four years."u8);
        }

        var form = await room.PageAsync("/read");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new ByteArrayContent(packed.ToArray()), "file", "../../speech.txt.gz" },
        };
        using var read = await room.Visitor.PostAsync(new Uri("/read", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains("$7 billion", (await OpenRoom.ParseAsync(read)).QuerySelector("a.mark")!.TextContent, StringComparison.Ordinal);

        using var pasted = await room.ReadAsync(("text", "Iceland spoke. " + new string(' ', 5 * 1024 * 1024)));
        Assert.Equal(HttpStatusCode.OK, pasted.StatusCode);
    }
}
