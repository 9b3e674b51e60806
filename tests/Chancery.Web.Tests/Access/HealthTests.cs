using System.Net;
using Chancery.Ledger.Access;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class HealthTests(GuardedRoom guarded, OpenRoom room)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Anyone_may_ask_whether_the_room_lives_and_is_ready(string address)
    {
        using var visitor = guarded.Visitor();
        Assert.Equal("Healthy", await visitor.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Measures_tell_what_the_ledger_holds_how_fast_texts_are_read_and_how_requests_end_by_route()
    {
        using var read = await room.ReadAsync(("text", "Norway will lend Kenya $2 billion."), ("title", "Measured"), ("keep", "true"));
        await room.PageAsync("/documents");

        var measures = await room.Visitor.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var name in new[] { "chancery_ledger_documents", "chancery_ledger_entries", "kind=\"pledge\"", "chancery_ledger_proposals", "chancery_reading_words", "chancery_reading_duration_seconds", "http_server_request_duration_seconds", "http_route=\"/documents\"" })
        {
            Assert.Contains(name, measures, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Measures_are_for_those_who_are_known()
    {
        using var visitor = guarded.Visitor();
        using var refused = await visitor.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var reader = guarded.Visitor(Role.Reader);
        using var answer = await reader.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
