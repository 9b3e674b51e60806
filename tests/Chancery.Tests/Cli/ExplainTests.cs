using Xunit;

namespace Chancery.Tests.Cli;

public sealed class ExplainTests
{
    [Fact]
    public async Task A_statement_is_traced_to_its_pattern_and_the_words_of_its_roles()
    {
        using var run = new CommandLineRun();
        var file = run.Write("x.txt", "Norway pledged to buy twelve ships from Japan.");
        Assert.Equal(0, await run.RunAsync(["explain", file]));
        Assert.Contains("pledge  “Norway pledged to buy twelve ships from Japan”", run.Out, StringComparison.Ordinal);
        Assert.Contains("commitments.pattern:", run.Out, StringComparison.Ordinal);
        Assert.Contains("trigger  “pledged”", run.Out, StringComparison.Ordinal);
        Assert.Contains("by       “Norway”", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_is_not_there_is_named()
    {
        using var run = new CommandLineRun();
        var file = run.Write("x.txt", "Norway pledged to buy twelve ships from Japan.");
        Assert.Equal(6, await run.RunAsync(["explain", file, "--only", "s99"]));
        Assert.Contains("x has no statement s99", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_has_every_word_below_its_head()
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["tree", "Norway signed a deal."]));
        Assert.Equal("signed  root  VERB VBD\n├─ Norway  nsubj  PROPN NNP\n├─ deal  obj  NOUN NN\n│  └─ a  det  DET DT\n└─ .  punct  PUNCT .\n\n", run.Out);
    }
}
