using Chancery.Json;
using Chancery.Ledger;
using Chancery.Text;
using Chancery.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("gdp", "UZB", "World Bank, October 2024")]
    [InlineData("leaders", "Kazakhstan", "Kassym-Jomart Tokayev")]
    [InlineData("memberships", "NATO", "2024-03-07")]
    [InlineData("memberships", "FIN", "NATO")]
    [InlineData("borders", "FIN", "1340")]
    [InlineData("trade", "KAZ", "CIA World Factbook")]
    [InlineData("rates", "EUR", "European Central Bank")]
    [InlineData("offices", "", "finance_minister")]
    public async Task Any_fact_is_shown_with_its_source(string fact, string of, string words)
    {
        using var run = new CommandLineRun();
        string[] arguments = of.Length > 0 ? ["reference", fact, of] : ["reference", fact];
        Assert.Equal(0, await run.RunAsync(arguments));
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync([.. arguments, "--json"]));
        Assert.StartsWith("[", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "reference")]
    [InlineData(2, "reference", "weather", "UZB")]
    [InlineData(2, "reference", "gdp")]
    [InlineData(6, "reference", "gdp", "Atlantis")]
    [InlineData(6, "reference", "rates", "QQQ")]
    [InlineData(3, "reference", "import", "none.json")]
    [InlineData(2, "reference", "import", "none.json", "--format", "excel")]
    public async Task A_wrong_question_is_answered_by_its_exit_code(int code, params string[] arguments)
    {
        using var run = new CommandLineRun();
        Assert.Equal(code, await run.RunAsync(arguments));
        Assert.StartsWith("chancery: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_imported_is_used_by_every_command()
    {
        using var run = new CommandLineRun();
        var file = run.Write("wb.csv", "Country Name,Country Code,Indicator Code,Year,Value\nMoldova,MDA,NY.GDP.MKTP.CD,2025,50000000000\nMoldova,MDA,NY.GDP.MKTP.CD,2025,none\n");
        Assert.Equal(1, await run.RunAsync(["reference", "import", file, "--vintage", "trial"]));
        Assert.Contains("line 3: “none” is no number", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["reference", "gdp", "MDA"]));
        Assert.Contains("World Bank, trial", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["check", "Moldova will invest $5 billion in Romania.", "--published", "2025-11-10"]));
        Assert.Contains("World Bank, trial", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_imported_is_used_where_quarantine_is_tried_again_and_in_the_reading_room()
    {
        using var run = new CommandLineRun();
        var file = run.Write("wb.csv", "Country Name,Country Code,Indicator Code,Year,Value\nMoldova,MDA,NY.GDP.MKTP.CD,2025,50000000000\n");
        Assert.Equal(0, await run.RunAsync(["reference", "import", file, "--vintage", "trial"]));
        var document = new Document { Id = "late", Text = "Moldova will invest $5 billion in Romania.", Published = new DateOnly(2025, 11, 10) };
        await using (var ledger = await LedgerDatabase.OpenAsync(run.At("chancery/ledger.db"), TestContext.Current.CancellationToken))
        {
            await new Quarantine(ledger).PutAsync(
                new QuarantinedDocument(PreparedDossier.KeyOf(document), "a.jsonl", "Line", 1, "reading took longer than 60 seconds", 1, "2025-11-10T09:00:00Z", DossierJson.Of(document)),
                TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, await run.RunAsync(["quarantine", "retry"]));
        Assert.Equal(0, await run.RunAsync(["show", "late"]));
        Assert.Contains("World Bank, trial", run.Out, StringComparison.Ordinal);

        await using var room = ReadingRoom.Build(
            new ReadingRoomOptions(run.At("chancery/ledger.db"), new Uri("http://127.0.0.1:0"), new Version(1, 0), TimeProvider.System) { TablesFolder = run.At("chancery/reference") });
        var finding = Assert.Single(room.Services.GetRequiredService<Lazy<Examiner>>().Value.Examine(document).Findings, f => f.Check == 11);
        Assert.Contains(finding.Inputs, i => i.Source.Contains("trial", StringComparison.Ordinal));
    }
}
