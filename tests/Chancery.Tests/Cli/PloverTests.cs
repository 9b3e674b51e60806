using System.Text.Json;
using Xunit;

namespace Chancery.Tests.Cli;

/// <summary><c>chancery read --plover</c>: events as records of PLOVER 2.0.</summary>
public sealed class PloverTests
{
    private const string News = """
        Police in Minsk arrested 12 opposition activists on Sunday. Norway and Iceland signed a fishing agreement in Oslo.

        Chad's army shelled a Libyan town. Nigeria did not attack Chad. Canada said it would send doctors to Haiti.
        """;

    [Fact]
    public async Task A_record_has_the_fields_of_PLOVER_in_their_order()
    {
        var record = (await RecordsAsync(News))[0];
        Assert.Equal(
            ["id", "date", "actor", "event", "recipient", "mode", "context", "quad_code", "event_scale", "event_loc", "event_text", "text", "text_info", "cite_info", "coder", "version"],
            record.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2024-05-05", record.GetProperty("date").GetString());
        Assert.Equal("COERCE", record.GetProperty("event").GetString());
        Assert.Equal(("BLR", "COP"), CodeOf(record, "actor"));
        Assert.Equal(("BLR", "OPP"), CodeOf(record, "recipient"));
        Assert.Equal("arrest", record.GetProperty("mode")[0].GetString());
        Assert.Equal(4, record.GetProperty("quad_code").GetInt32());
        Assert.Equal(-7m, record.GetProperty("event_scale").GetDecimal());
        Assert.Equal("Round-up", record.GetProperty("cite_info").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Text_and_its_offsets_are_those_of_the_paragraph()
    {
        foreach (var record in await RecordsAsync(News))
        {
            var at = record.GetProperty("text_info");
            Assert.Equal(News.ReplaceLineEndings("\n")[at.GetProperty("start").GetInt32()..at.GetProperty("end").GetInt32()], record.GetProperty("text").GetString());
            Assert.Contains(record.GetProperty("event_text").GetString()!, record.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_done_together_has_its_parties_as_actors_and_no_recipient()
    {
        var accord = (await RecordsAsync(News)).Single(r => r.GetProperty("event_text").GetString()!.Contains("signed", StringComparison.Ordinal));
        Assert.Equal(["NOR", "ISL"], accord.GetProperty("actor").EnumerateArray().Select(a => a.GetProperty("code").GetString()));
        Assert.Empty(accord.GetProperty("recipient").EnumerateArray());
        Assert.Equal("NOR", accord.GetProperty("event_loc").GetProperty("country").GetString());
    }

    [Fact]
    public async Task What_is_denied_is_left_out_and_what_lies_ahead_is_an_agreement()
    {
        var events = (await RecordsAsync(News)).Select(r => r.GetProperty("event").GetString()).ToList();
        Assert.Equal(["COERCE", "AGREE", "ASSAULT", "AGREE"], events);
    }

    [Fact]
    public async Task Contexts_are_several_and_come_from_the_paragraph()
    {
        var contexts = (await RecordsAsync("Israel and Lebanon held talks on their maritime border and on offshore gas.")).Single().GetProperty("context").EnumerateArray().Select(c => c.GetString()).ToList();
        Assert.Contains("territory", contexts);
        Assert.Contains("natural_resource", contexts);
        Assert.DoesNotContain("health", contexts);
    }

    [Fact]
    public async Task Many_documents_give_their_records_line_by_line()
    {
        using var run = new CommandLineRun();
        var lines = run.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"Spain expelled two Russian diplomats.\"}\n{\"id\":\"b\",\"text\":\"The soup was hot.\"}\n{\"id\":\"c\",\"text\":\"Peru recalled its ambassador from Chile.\"}\n");
        Assert.Equal(0, await run.RunAsync(["read", "--jsonl", lines, "--plover", "--out", "-", "--no-store"]));
        Assert.Equal(["a/s1", "c/s1"], Records(run.Out).Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Records_and_dossier_are_not_asked_for_at_once()
    {
        using var run = new CommandLineRun();
        Assert.Equal(2, await run.RunAsync(["read", "-", "--plover", "--json", "--no-store"], "Words."u8.ToArray()));
    }

    private static (string? Code, string? Sector) CodeOf(JsonElement record, string side) =>
        (record.GetProperty(side)[0].GetProperty("code").GetString(), record.GetProperty(side)[0].GetProperty("sector").GetString());

    private static async Task<List<JsonElement>> RecordsAsync(string text)
    {
        using var run = new CommandLineRun();
        var input = System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        Assert.Equal(0, await run.RunAsync(["read", "-", "--plover", "--no-store", "--published", "2024-05-06", "--title", "Round-up"], input));
        return Records(run.Out);
    }

    private static List<JsonElement> Records(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
