using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Chancery.Tests.Cli;

/// <summary><c>chancery export</c> and <c>import</c>: the ledger in shapes that other programs read, and back.</summary>
public sealed class ExportTests(ExportTests.Filled filled) : IClassFixture<ExportTests.Filled>
{
    private static readonly string[] Verdicts = ["ok", "notice", "doubtful", "implausible", "cannot tell"];

    private const string Documents = """
        {"id":"gulf","published":"2025-05-02","publisher":"Harbour Letter","title":"Big sums 🚢","url":"https://example.org/gulf","text":"🚢 News. Saudi Arabia pledged to invest $600 billion in the United States over four years. “We will buy 40 turbines for $2 billion,” the Chilean president said."}
        {"id":"gdp","published":"2025-06-01","publisher":"=Sums","text":"Uzbekistan’s GDP is $900 billion. Norway and Iceland signed a fishing agreement in Oslo."}
        {"id":"soup","text":"The soup was hot."}
        """;

    [Fact]
    public async Task What_is_imported_has_the_digest_of_what_was_exported()
    {
        var run = filled.Run;
        await run.RunAsync(["ledger", "digest"]);
        var digest = run.Out;
        Assert.Equal(0, await run.RunAsync(["export", "jsonl", "--out", run.At("all.jsonl.gz")]));
        Assert.Equal(0, await run.RunAsync(["import", run.At("all.jsonl.gz"), "--ledger", run.At("other.db")]));
        Assert.Contains("3 added", run.Error, StringComparison.Ordinal);
        await run.RunAsync(["ledger", "digest", "--ledger", run.At("other.db")]);
        Assert.Equal(digest, run.Out);
        Assert.Equal(0, await run.RunAsync(["import", run.At("all.jsonl.gz"), "--ledger", run.At("other.db")]));
        Assert.Contains("0 added, 0 replaced, 3 known", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_ledger_gives_the_same_bytes_in_every_shape()
    {
        var run = filled.Run;
        foreach (var format in new[] { "jsonl", "csv", "plover", "annotations", "claimreview", "iati", "parquet" })
        {
            Assert.Equal(0, await run.RunAsync(["export", format, "--out", "-"]));
            var first = run.Out;
            Assert.NotEqual("", first);
            Assert.Equal(0, await run.RunAsync(["export", format, "--out", run.At("file")]));
            Assert.Equal(first, await File.ReadAllTextAsync(run.At("file"), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task An_annotation_selects_its_words_by_code_points_and_by_what_stands_around()
    {
        var run = filled.Run;
        await run.RunAsync(["export", "annotations", "--out", "-", "--text", "turbines"]);
        var text = JsonDocument.Parse(Documents.Split('\n')[0]).RootElement.GetProperty("text").GetString()!;
        var points = text.EnumerateRunes().ToArray();
        using var page = JsonDocument.Parse(run.Out);
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.RootElement.GetProperty("@context").GetString());
        Assert.NotEmpty(page.RootElement.GetProperty("items").EnumerateArray());
        foreach (var target in page.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("target")))
        {
            var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var exact = quote.GetProperty("exact").GetString();
            Assert.Equal(exact, string.Concat(points[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]));
            Assert.Contains(quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(), text, StringComparison.Ordinal);
            Assert.Equal("https://example.org/gulf", target.GetProperty("source").GetString());
        }
    }

    [Fact]
    public async Task A_reviewed_claim_is_rated_in_words_and_never_called_false()
    {
        var run = filled.Run;
        await run.RunAsync(["export", "claimreview", "--out", "-"]);
        Assert.DoesNotContain("false", run.Out, StringComparison.OrdinalIgnoreCase);
        using var graph = JsonDocument.Parse(run.Out);
        var review = graph.RootElement.GetProperty("@graph").EnumerateArray().First();
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Contains("GDP", review.GetProperty("claimReviewed").GetString(), StringComparison.Ordinal);
        Assert.Contains(review.GetProperty("reviewRating").GetProperty("alternateName").GetString(), Verdicts);
        Assert.False(review.GetProperty("reviewRating").TryGetProperty("ratingValue", out _));
    }

    [Fact]
    public async Task A_pledge_is_an_IATI_activity_with_its_parties_and_an_outgoing_pledge_in_the_order_of_the_schema()
    {
        var run = filled.Run;
        Assert.Equal(0, await run.RunAsync(["export", "iati", "--by", "SAU", "--out", "-"]));
        var root = XDocument.Parse(run.Out).Root!; // a parsed document has one
        Assert.Equal("2.03", root.Attribute("version")?.Value);
        var activity = Assert.Single(root.Elements());
        string[] order = ["iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status", "activity-date", "sector", "budget", "transaction", "related-activity"];
        Assert.Equal(activity.Elements().Select(e => e.Name.LocalName).OrderBy(n => Array.IndexOf(order, n)), activity.Elements().Select(e => e.Name.LocalName));
        Assert.StartsWith(activity.Element("reporting-org")!.Attribute("ref")!.Value + "-", activity.Element("iati-identifier")!.Value, StringComparison.Ordinal);
        Assert.Equal([("1", "SAU"), ("4", "USA")], activity.Elements("participating-org").Select(o => (o.Attribute("role")!.Value, o.Value)));
        var transaction = activity.Elements("transaction").First();
        Assert.Equal(["transaction-type", "transaction-date", "value", "description", "provider-org", "receiver-org"], transaction.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("12", transaction.Element("transaction-type")!.Attribute("code")!.Value);
        Assert.Equal(("600000000000", "USD", "2025-05-02"), (transaction.Element("value")!.Value, transaction.Element("value")!.Attribute("currency")!.Value, transaction.Element("value")!.Attribute("value-date")!.Value));
        Assert.Equal(2, await run.RunAsync(["export", "jsonl", "--by", "SAU", "--out", "-"]));
        Assert.Equal(2, await run.RunAsync(["export", "iati", "--publisher", "Harbour Letter", "--out", "-"]));
    }

    [Fact]
    public async Task A_parquet_table_holds_words_figures_and_days_as_such()
    {
        var run = filled.Run;
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(0, await run.RunAsync(["export", "parquet", "--rows", "pledges", "--by", "SAU", "--out", run.At("pledges.parquet")]));
        await using var reader = await Parquet.ParquetReader.CreateAsync(run.At("pledges.parquet"), cancellationToken: stop);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(1, group.RowCount);
        var kind = new string?[1];
        await group.ReadAsync(reader.Schema.FindDataField("kind"), kind.AsMemory(), cancellationToken: stop);
        Assert.Equal("pledge", kind[0]);
        var sum = new double?[1];
        await group.ReadAsync<double>(reader.Schema.FindDataField("usd_high"), sum.AsMemory(), cancellationToken: stop);
        Assert.Equal(6e11, sum[0]);
        Assert.Contains("first_said", reader.Schema.Fields.Select(f => f.Name));
        Assert.Equal(0, await run.RunAsync(["export", "parquet", "--kind", "event", "--out", run.At("events.parquet")]));
        Assert.Equal(0, await run.RunAsync(["export", "parquet", "--publisher", "Nobody", "--out", run.At("empty.parquet")]));
        await using var empty = await Parquet.ParquetReader.CreateAsync(run.At("empty.parquet"), cancellationToken: stop);
        Assert.Equal("document", empty.Schema.Fields[0].Name);
        Assert.Equal(2, await run.RunAsync(["export", "csv", "--rows", "pledges", "--out", "-"]));
    }

    [Fact]
    public async Task Csv_is_safe_for_spreadsheets_unless_asked_to_be_exact()
    {
        var run = filled.Run;
        await run.RunAsync(["export", "csv", "--out", "-", "--publisher", "=sums"]);
        Assert.Contains(",'=Sums,", run.Out, StringComparison.Ordinal);
        await run.RunAsync(["export", "csv", "--exact", "--out", "-", "--publisher", "=sums"]);
        Assert.Contains(",=Sums,", run.Out, StringComparison.Ordinal);
        await run.RunAsync(["export", "csv", "--kind", "pledge", "--out", "-"]);
        Assert.All(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.Contains(",pledge,", line, StringComparison.Ordinal));
        Assert.Equal(2, await run.RunAsync(["export", "jsonl", "--exact", "--out", "-"]));
    }

    [Theory]
    [InlineData("\"span\":[0,5000]", "expected [start, end] within")]
    [InlineData("\"span\":[1,3]", "is not what stands at its")]
    public async Task A_dossier_that_does_not_fit_together_is_named_and_passed_over(string span, string reason)
    {
        using var run = new CommandLineRun();
        var lines = run.Write("in.jsonl", $$"""
            {"id":"a","text":"Peru recalled its ambassador.","statements":[{"id":"s1","kind":"event",{{span}},"quote":"Peru","type":"PROTEST","trigger_span":[0,4],"pattern":"p"}],"findings":[]}
            {"id":"b","text":"Words that nobody has read."}
            {"id":"c","text":"Nothing stated.","statements":[],"findings":[]}
            """);
        Assert.Equal(1, await run.RunAsync(["import", lines]));
        Assert.Contains("line 1: statement 1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2: no \"statements\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 added", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_and_actors_are_listed_by_filters_and_in_pages()
    {
        var run = filled.Run;
        Assert.Equal(0, await run.RunAsync(["documents", "--json"]));
        Assert.Equal(["gdp", "gulf", "soup"], run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
        await run.RunAsync(["documents", "--text", "turbines", "--until", "2025-05-31"]);
        Assert.Contains("gulf", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("gdp", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["documents", "--limit", "1"]));
        Assert.Contains("1 of 3; the next: --after '2025-06-01~", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.RunAsync(["documents", "--after", "nowhere"]));

        Assert.Equal(0, await run.RunAsync(["actors", "--json", "--state", "SAU"]));
        var saudi = JsonDocument.Parse(run.Out.Split('\n')[0]).RootElement;
        Assert.Equal(1, saudi.GetProperty("by").GetInt32());
        Assert.Equal(0, await run.RunAsync(["actors", "--limit", "1"]));
        Assert.Contains("the next: --after", run.Error, StringComparison.Ordinal);
    }

    /// <summary>One ledger for all tests: reading takes longer than all the rest.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        internal CommandLineRun Run { get; } = new();

        public async ValueTask InitializeAsync() => Assert.Equal(0, await Run.RunAsync(["ingest", Run.Write("in.jsonl", Documents)]));

        public ValueTask DisposeAsync()
        {
            Run.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
