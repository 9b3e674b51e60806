using System.Globalization;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Checks;

/// <summary>The list of checks that the program, its page in docs and its examples share.</summary>
public sealed class CheckEntriesTests
{
    public static TheoryData<int> Numbers() => [.. Draft.Checks.Entries.Select(e => e.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_check_gives_the_verdict_of_its_example(int number)
    {
        var entry = Draft.Checks.Entries.Single(e => e.Number == number);
        var dossier = Loaded.Examiner.Examine(new Document { Id = "example", Text = entry.Example, Published = entry.Published });
        var verdicts = dossier.Findings.Where(f => f.Check == number).Select(f => f.Verdict).ToList();
        Assert.True(verdicts.Contains(entry.Verdict), $"{entry.Name}: {string.Join(", ", verdicts)}; statements: {string.Join(" | ", dossier.Statements.Select(s => s.ToString()))}");
    }

    [Fact]
    public void The_checks_of_one_document_are_all_there() =>
        Assert.Equal([1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], Draft.Checks.Checks.Select(c => c.Number));

    [Fact]
    public async Task The_page_of_the_checks_is_up_to_date()
    {
        using var run = new Cli.CommandLineRun();
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "checks.md"));
        var copy = run.Write("checks.md", page);
        Assert.Equal(0, await run.RunAsync(["check", "--document", copy]));
        Assert.True(page == File.ReadAllText(copy), "docs/checks.md is out of date: run chancery check --document docs/checks.md");
    }

    [Fact]
    public async Task A_sentence_can_be_put_to_every_check()
    {
        using var run = new Cli.CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["check", "Uzbekistan will invest $135 billion in the U.S. over ten years", "--published", "2025-11-10"]));
        Assert.Contains("verdict: implausible", run.Out, StringComparison.Ordinal);
        Assert.Contains("prior of being kept", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["check", "Hungary joined NATO in 2004.", "--published", "2025-11-10", "--json"]));
        Assert.Contains("12 March 1999", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, await run.RunAsync(["check"]));
        Assert.False(Directory.Exists(run.At("chancery")));
    }

    [Fact]
    public void A_pledge_has_one_verdict_the_worst_of_the_checks_that_ran()
    {
        var dossier = Loaded.Examiner.Examine(new Document { Id = "x", Text = "Moldova will invest $50 billion in Romania over five years.", Published = new DateOnly(2025, 11, 10) });
        var assessment = Assert.Single(Chancery.Checks.Assessment.Of(dossier.Statements, dossier.Findings));
        Assert.Equal(Chancery.Checks.Verdict.Implausible, assessment.Verdict);
        Assert.True(assessment.Ran >= 6, assessment.Ran.ToString(CultureInfo.InvariantCulture));
    }
}
