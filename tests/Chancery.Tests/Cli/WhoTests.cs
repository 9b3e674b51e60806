using Xunit;

namespace Chancery.Tests.Cli;

public sealed class WhoTests
{
    [Fact]
    public async Task Every_mention_is_shown_with_whom_it_stands_for_at_the_date()
    {
        using var run = new CommandLineRun();
        var file = run.Write("x.txt", "The Swedish Prime Minister spoke. He left.");
        Assert.Equal(0, await run.RunAsync(["who", file, "--published", "2025-11-10"]));
        Assert.Contains("“Swedish Prime Minister”", run.Out, StringComparison.Ordinal);
        Assert.Contains("SWE GOV Ulf Kristersson", run.Out, StringComparison.Ordinal);
        Assert.Contains("34  pronoun", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentions_are_JSON_with_their_spans()
    {
        using var run = new CommandLineRun();
        var file = run.Write("x.txt", "Norway thanked NATO.");
        Assert.Equal(0, await run.RunAsync(["who", file, "--json"]));
        Assert.StartsWith("{\"id\":\"x\",\"mentions\":[{\"span\":[0,6],\"words\":\"Norway\",\"kind\":\"name\",\"actors\":[{\"state\":\"NOR\"", run.Out, StringComparison.Ordinal);
    }
}
