using System.Net;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class ReviewTests(OpenRoom room)
{
    [Fact]
    public async Task The_page_of_what_is_doubtful_opens_without_a_script()
    {
        var page = await room.PageAsync("/review");
        Assert.Equal("Review", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_answer_about_nothing_is_refused_in_words()
    {
        using var answer = await room.SendAsync("/review", ("entry", "0000000000"), ("kind", "cancelled"), ("mention", "0000000000"), ("answer", "yes"), ("who", "Marta Hellwig"), ("why", "so it says"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("not proposed any more", (await OpenRoom.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undoing_of_nothing_is_refused_in_words()
    {
        using var answer = await room.SendAsync("/review/undo", ("number", "99"), ("who", "Marta Hellwig"), ("why", "a slip"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_answer_from_elsewhere_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("kind", "merge")]);
        using var answer = await room.Visitor.PostAsync(new Uri("/review", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
