using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class ReadingTests(OpenRoom room)
{
    private const string Text = "Norway pledged to invest $135 billion in Kenya over ten years. Sweden joined NATO in March 2024.";

    [Fact]
    public async Task A_pasted_text_becomes_a_page_with_its_statements_marked_and_linked_both_ways()
    {
        using var answer = await room.ReadAsync(("text", Text), ("title", "A large promise"), ("published", "2025-11-10"), ("keep", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var page = await room.PageAsync(answer.Headers.Location!.ToString());

        Assert.Equal("A large promise", page.QuerySelector("h1")!.TextContent);
        var card = page.QuerySelectorAll("article.pledge").Single();
        Assert.Contains("$135 billion", card.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a.mark[href='#{card.Id}']"));
        Assert.NotNull(page.QuerySelector($"#t-{card.Id}"));
        Assert.Contains(page.QuerySelectorAll("article.pledge .finding"), f => f.TextContent.Contains("GDP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_is_not_to_be_kept_is_shown_and_not_kept()
    {
        using var answer = await room.ReadAsync(("text", "Chile will lend Peru $2 billion."), ("title", "Not to be kept"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await OpenRoom.ParseAsync(answer)).QuerySelectorAll("article.pledge"));

        var documents = await room.PageAsync("/documents");

        Assert.DoesNotContain("Not to be kept", documents.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", " ", "no text, file or address")]
    [InlineData("address", "ftp://example.org/a", "no address of a page")]
    [InlineData("address", "http://127.0.0.1:22/", "only from the public internet")]
    [InlineData("address", "http://169.254.169.254/latest/meta-data", "only from the public internet")]
    public async Task What_cannot_be_read_is_said_beside_the_form(string field, string value, string reason)
    {
        using var answer = await room.ReadAsync((field, value), ("title", "Kept words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await OpenRoom.ParseAsync(answer);
        Assert.Contains(reason, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kept words", ((IHtmlInputElement)page.QuerySelector("input[name=title]")!).Value);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var content = new MultipartFormDataContent { { new StringContent(Text), "text" } };
        using var answer = await room.Visitor.PostAsync(new Uri("/read", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/documents/000000000000")]
    [InlineData("/nowhere")]
    [InlineData("/assets/other.css")]
    public async Task What_is_not_there_is_said_with_a_way_on(string address)
    {
        using var answer = await room.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such", (await OpenRoom.ParseAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
