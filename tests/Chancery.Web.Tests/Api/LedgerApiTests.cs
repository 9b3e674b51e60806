using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Chancery.Web.Tests.Api;

public sealed class LedgerApiTests(OpenRoom room) : IAsyncLifetime
{
    private static readonly string[] Texts =
    [
        "Austria pledged to invest $3 billion in Peru over four years. Austria and Peru signed a trade agreement.",
        "Austria pledged to lend Peru $900 million by 2028. Austria will probably raise its spending by the end of 2027.",
        "“We will build the port,” said Austrian Chancellor Christian Stocker. Austria’s GDP is $520 billion.",
    ];

    public async ValueTask InitializeAsync()
    {
        foreach (var text in Texts)
        {
            using var answer = await room.PostAsync("/documents?published=2025-11-10&publisher=Alpine%20Post", text, "text/plain");
            await Caller.JsonAsync(answer, HttpStatusCode.Created);
            Assert.StartsWith("/api/v1/documents/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_list_leads_to_one_of_it_and_to_its_findings()
    {
        var list = await room.GetAsync("/pledges?by=Austria&to=PER&act=invest&min=1e9&from=2025-11-01&sort=largest");
        var row = Assert.Single(list["rows"]!.AsArray())!;
        Assert.Equal(["AUT"], row["by"]!.AsArray().Select(b => (string?)b));

        var pledge = await room.GetAsync($"/pledges/{(string?)row["key"]}");
        Assert.Contains("$3 billion", (string?)pledge["sightings"]![0]!["quote"], StringComparison.Ordinal);
        Assert.Equal("Alpine Post", (string?)pledge["sightings"]![0]!["publisher"]);
        Assert.NotEmpty((await room.GetAsync($"/pledges/{(string?)row["key"]}/findings"))["findings"]!.AsArray());
        var document = await room.GetAsync($"/documents/{(string?)pledge["sightings"]![0]!["document"]}");
        Assert.Equal(Texts[0], (string?)document["text"]);
    }

    [Fact]
    public async Task Pages_follow_one_another_by_a_cursor_that_says_nothing()
    {
        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await room.GetAsync("/events?limit=1" + (next is null ? "" : "&after=" + next));
            Assert.True((int)page["total"]! > 0);
            seen.AddRange(page["rows"]!.AsArray().Select(r => $"{r!["document"]}/{r["statement"]}"));
            next = (string?)page["next"];
            Assert.DoesNotContain("~", next ?? "", StringComparison.Ordinal);
        }
        while (next is not null && seen.Count < 500);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.Count, (int)(await room.GetAsync("/events"))["total"]!);
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_filter_is_refused()
    {
        var next = (string?)(await room.GetAsync("/pledges?limit=1"))["next"];
        Assert.NotNull(next);
        foreach (var (path, status) in new[] { ($"/claims?limit=1&after={next}", 400), ($"/pledges?limit=1&by=AUT&after={next}", 400), ($"/pledges?limit=2&after={next}", 200), ("/pledges?after=%00%ff", 400), ($"/pledges?after={new string('A', 5000)}", 400) })
        {
            using var answer = await room.Visitor.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
            if (status == 400)
            {
                Assert.Equal("after", (string?)(await Caller.ProblemAsync(answer, HttpStatusCode.BadRequest))["where"]);
            }
        }
    }

    [Fact]
    public async Task Who_has_an_answer_already_does_not_get_it_again()
    {
        var address = new Uri("/api/v1/documents?publisher=alpine%20post", UriKind.Relative);
        using var first = await room.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.False(first.Headers.ETag!.IsWeak);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);

        using var second = await room.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_decision_is_taken_told_and_undone()
    {
        var key = (string?)(await room.GetAsync("/pledges?by=AUT&act=lend"))["rows"]![0]!["key"];
        using var answer = await room.PostAsync("/decisions/correct", new JsonObject { ["key"] = key, ["field"] = "amount", ["value"] = "950e6 USD", ["why"] = "as the contract has it", ["who"] = "Marta Hellwig" });
        var number = (long)(await Caller.JsonAsync(answer, HttpStatusCode.Created))["number"]!;
        Assert.Equal(950_000_000m, (decimal)(await room.GetAsync($"/pledges/{key}"))["entry"]!["usd_high"]!);

        using var undone = await room.PostAsync($"/decisions/{number}/undo", new JsonObject { ["why"] = "the contract was a draft", ["who"] = "Marta Hellwig" });

        await Caller.JsonAsync(undone, HttpStatusCode.Created);
        Assert.Equal(900_000_000m, (decimal)(await room.GetAsync($"/pledges/{key}"))["entry"]!["usd_high"]!);
        Assert.False((bool)(await room.GetAsync("/decisions"))["rows"]!.AsArray().Single(d => (long)d!["number"]! == number)!["in_force"]!);
    }

    [Fact]
    public async Task A_decision_without_who_or_with_an_unknown_key_is_refused_and_says_why()
    {
        foreach (var body in new[] { """{"key":"abcdef01","why":"so"}""", """{"key":"abcdef01","why":"so","who":"Marta Hellwig"}""", """{"key":"","why":"","who":""}""" })
        {
            using var answer = await room.PostAsync("/decisions/confirm", body, "application/json");
            await Caller.ProblemAsync(answer, HttpStatusCode.UnprocessableEntity);
        }
    }

    [Theory]
    [InlineData("/pledges/abcdef012345")]
    [InlineData("/pledges/a")]
    [InlineData("/documents/nothing-of-that-name")]
    [InlineData("/countries/Atlantis")]
    [InlineData("/actors/nobody%20at%20all")]
    [InlineData("/reference/gdp?of=Atlantis")]
    [InlineData("/nowhere/at/all")]
    public async Task What_is_not_there_is_a_problem_with_a_remedy(string path)
    {
        using var answer = await room.Visitor.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotNull((await Caller.ProblemAsync(answer, HttpStatusCode.NotFound))["remedy"]);
    }

    [Theory]
    [InlineData("/pledges?min=many", "min")]
    [InlineData("/pledges?state=7", "state")]
    [InlineData("/pledges?sort=3", "sort")]
    [InlineData("/pledges?as-of=soon", "as-of")]
    [InlineData("/documents?kind=poem", "kind")]
    [InlineData("/documents?limit=100000", "limit")]
    [InlineData("/search?text=%21", "text")]
    [InlineData("/ties/PER?from=then", "from")]
    public async Task A_filter_that_makes_no_sense_is_named(string path, string where)
    {
        using var answer = await room.Visitor.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await Caller.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(where, (string?)problem["where"]);
        Assert.NotNull(problem["expected"]);
    }
}
