using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace Chancery.Web.Tests.Api;

public sealed class FeedTests(OpenRoom room) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async ValueTask InitializeAsync()
    {
        using var answer = await room.PostAsync("/documents?published=2025-11-10", "Finland pledged to invest $6 billion in Nepal <b>&</b> more. Finland and Nepal signed a trade agreement.", "text/plain");
        await Caller.JsonAsync(answer, HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_saved_search_is_an_Atom_feed_and_a_JSON_feed()
    {
        var search = await SavedAsync("Finland gives", "pledges", "by=Finland");
        Assert.Contains((await room.GetAsync("/searches"))["rows"]!.AsArray(), s => (string?)s!["id"] == search);

        var atom = XDocument.Parse(await TextAsync($"/feeds/{search}.atom", "application/atom+xml"));
        var json = JsonNode.Parse(await TextAsync($"/feeds/{search}.json", "application/feed+json"))!;

        Assert.Equal("Finland gives – Chancery", atom.Root!.Element(Atom + "title")!.Value);
        var entry = Assert.Single(atom.Root.Elements(Atom + "entry"));
        Assert.Contains("$6 billion", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("2025-11-10T00:00:00Z", entry.Element(Atom + "updated")!.Value);
        var page = new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value).PathAndQuery;
        Assert.Contains("$6 billion", (await room.PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)json["version"]);
        Assert.Equal(entry.Element(Atom + "id")!.Value, (string?)json["items"]![0]!["id"]);
        Assert.Equal(["FIN"], json["items"]![0]!["_chancery"]!["by"]!.AsArray().Select(b => (string?)b));
    }

    [Theory]
    [InlineData("/pledges.atom?by=FIN", "application/atom+xml")]
    [InlineData("/events.atom?with=FIN", "application/atom+xml")]
    [InlineData("/documents.atom", "application/atom+xml")]
    [InlineData("/forecasts.atom?by=Nauru", "application/atom+xml")]
    [InlineData("/pledges.feed.json?by=FIN", "application/feed+json")]
    [InlineData("/events.feed.json?with=FIN", "application/feed+json")]
    public async Task Every_list_is_a_feed_by_its_ending(string address, string type)
    {
        var text = await TextAsync(address, type);
        Assert.Equal(address.Contains("Nauru", StringComparison.Ordinal), !text.Contains("urn:chancery:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"name":"x","list":"poems"}""", "list")]
    [InlineData("""{"name":" ","list":"pledges"}""", "name")]
    [InlineData("""{"name":"x","list":"pledges","query":"min=much"}""", "min")]
    [InlineData("""{"name":"x","list":"pledges","query":"colour=red"}""", "query")]
    [InlineData("""{"name":"x","list":"documents","query":"by=USA"}""", "query")]
    public async Task A_search_that_makes_no_sense_is_not_saved(string body, string where)
    {
        using var answer = await room.PostAsync("/searches", body, "application/json");
        Assert.Equal(where, (string?)(await Caller.ProblemAsync(answer, HttpStatusCode.BadRequest))["where"]);
    }

    [Fact]
    public async Task A_search_that_is_forgotten_is_gone()
    {
        var search = await SavedAsync("For a while", "events", "");
        using var gone = await room.SendAsync(HttpMethod.Delete, "/searches/" + search, [], null);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var again = await room.SendAsync(HttpMethod.Delete, "/searches/" + search, [], null);
        await Caller.ProblemAsync(again, HttpStatusCode.NotFound);
        using var feed = await room.Visitor.GetAsync(new Uri($"/feeds/{search}.atom", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, feed.StatusCode);
    }

    private async Task<string> SavedAsync(string name, string list, string query)
    {
        using var answer = await room.PostAsync("/searches", new JsonObject { ["name"] = name, ["list"] = list, ["query"] = query });
        return (string)(await Caller.JsonAsync(answer, HttpStatusCode.Created))["id"]!;
    }

    private async Task<string> TextAsync(string address, string type)
    {
        using var answer = await room.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(answer.Headers.ETag);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
