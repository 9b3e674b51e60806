using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Chancery.Web.Tests.Api;

/// <summary>The description of the API is what the API does.</summary>
public sealed class DescriptionTests(OpenRoom room)
{
    [Fact]
    public async Task The_description_is_the_one_in_docs() => Assert.True(
        await DescriptionAsync() is var served && JsonNode.DeepEquals(served, JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "openapi.json"), TestContext.Current.CancellationToken))),
        "docs/openapi.json is not what is served: chancery serve --describe docs/openapi.json writes it anew, and its changes are changes of the API");

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_every_route_says_what_it_does_and_answers()
    {
        var description = await DescriptionAsync();

        Assert.StartsWith("3.1", (string?)description["openapi"], StringComparison.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var name = (string?)operation!["operationId"] ?? "";
                Assert.True(names.Add(name) && name.Length > 0, $"{method} {path} has no name of its own");
                Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), name);
                Assert.NotNull(operation["responses"]!["default"]!["content"]!["application/problem+json"]);
                Assert.All(operation["parameters"]?.AsArray() ?? [], p => Assert.True((string?)p!["in"] == "path" || !string.IsNullOrEmpty((string?)p["description"]), $"{name} does not say what {p["name"]} is"));
                Assert.All(operation["requestBody"]?["content"]?.AsObject() ?? [], c => Assert.True(c.Key is "application/xhtml+xml" or "application/pdf" || c.Key.StartsWith("application/x-", StringComparison.Ordinal) || c.Value!["example"] is not null || name == "keepDocument", $"{name} has no example of {c.Key}"));
            }
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var description = await DescriptionAsync();
        var schemas = description["components"]!["schemas"]!.AsObject();
        var text = description.ToJsonString();
        const string Mark = "\"#/components/schemas/";
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            var start = at + Mark.Length;
            Assert.Contains(text[start..text.IndexOf('"', start)], schemas);
        }
    }

    [Fact]
    public async Task Real_answers_are_as_the_description_has_them()
    {
        using var kept = await room.PostAsync("/documents?published=2025-11-10", "Iceland pledged to invest $7 billion in Togo over four years. “We keep our word,” said Icelandic Prime Minister Kristrún Frostadóttir. Iceland and Togo signed a trade agreement. Togo’s GDP is $10 billion.", "text/plain");
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        var description = await DescriptionAsync();
        foreach (var (path, name) in await AnswersAsync(description))
        {
            var answer = await room.GetAsync(path);
            var result = SchemaOf(description, name).Evaluate(JsonSerializer.SerializeToElement(answer), new EvaluationOptions { OutputFormat = OutputFormat.List });
            var first = result.Details?.FirstOrDefault(d => d.Errors is { Count: > 0 });
            Assert.True(result.IsValid, $"{path} is no {name}: {first?.InstanceLocation} {string.Join("; ", (IEnumerable<string>?)first?.Errors?.Values ?? [])}. src/Chancery.Web/Api/schemas.json says what answers are made of");
        }
    }

    [Fact]
    public async Task Every_example_of_an_answer_is_such_an_answer()
    {
        var description = await DescriptionAsync();
        var examples = 0;
        foreach (var operation in description["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!))
        {
            foreach (var (_, answer) in operation["responses"]!.AsObject())
            {
                if (answer!["content"]?["application/json"] is { } content && content["example"] is { } example)
                {
                    examples++;
                    var name = ((string)content["schema"]!["$ref"]!).Split('/')[^1];
                    Assert.True(SchemaOf(description, name).Evaluate(JsonSerializer.SerializeToElement(example)).IsValid, $"the example of {operation["operationId"]} is no {name}");
                }
            }
        }

        Assert.True(examples > 10, $"only {examples} examples");
    }

    [Fact]
    public async Task People_can_read_it_here()
    {
        var page = await room.PageAsync("/api");
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.GetElementById("listPledges"));
        Assert.NotNull(page.GetElementById("problem-422"));
    }

    // Every address to get that needs nothing to be known beforehand, and one of each.
    private async Task<List<(string Path, string Schema)>> AnswersAsync(JsonNode description)
    {
        var found = new List<(string, string)>();
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            if (operations!["get"] is { } get && NameOf(get) is { } name && await FilledAsync(path["/api/v1".Length..]) is { } filled)
            {
                found.Add((filled, name));
            }
        }

        Assert.True(found.Count > 25, $"only {found.Count} answers were looked at");
        return found;
    }

    private async Task<string?> FilledAsync(string path)
    {
        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return path == "/search" ? "/search?text=Togo" : path;
        }

        var list = path.Split('/')[1];
        switch (list)
        {
            case "countries" or "actors" or "ties":
                return path.Replace("{name}", "ISL", StringComparison.Ordinal).Replace("{state}", "ISL", StringComparison.Ordinal);
            case "reference":
                return "/reference/gdp?of=ISL";
            case "pledges" or "claims" or "quotations" or "forecasts" or "documents":
                var rows = (await room.GetAsync($"/{list}?limit=1"))["rows"]!.AsArray();
                return rows.Count == 0 ? null : path.Replace("{key}", (string?)rows[0]!["key"], StringComparison.Ordinal).Replace("{id}", "s1", StringComparison.Ordinal);
            case "events":
                var told = (await room.GetAsync("/events?limit=1"))["rows"]![0]!;
                return $"/events/{told["document"]}/{told["statement"]}";
            default:
                return null;
        }
    }

    private static string? NameOf(JsonNode operation) => ((string?)operation["responses"]?["200"]?["content"]?["application/json"]?["schema"]?["$ref"])?.Split('/')[^1];

    private static JsonSchema SchemaOf(JsonNode description, string name)
    {
        var all = description["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        return JsonSchema.FromText($$"""{"$ref":"#/$defs/{{name}}","$defs":{{all}} }""");
    }

    private async Task<JsonNode> DescriptionAsync() =>
        JsonNode.Parse(await room.Visitor.GetStringAsync(new Uri("/api/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
}
