using Xunit;

namespace Chancery.Tests.Cli;

/// <summary>What <c>chancery parse</c> prints.</summary>
public sealed class ParseTests
{
    [Fact]
    public async Task A_text_becomes_CoNLL_U_with_features()
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["parse", run.Write("a.txt", "The ministers signed it.\r\n")]));
        var rows = run.Out.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.All(rows, r => Assert.Equal(10, r.Length));
        Assert.Equal(["Definite=Def|PronType=Art", "Number=Plur", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs", "_"], rows.Select(r => r[5]));
        Assert.Equal("SpaceAfter=No", rows[3][9]);
    }

    [Fact]
    public async Task Comments_ranges_and_empty_nodes_of_a_file_stay_as_they_are()
    {
        const string given =
            "# sent_id = a-1\n# text = They don't sign.\n" +
            "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "3.1\tmay\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "4\tsign\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
            "5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["parse", "--conllu", run.Write("a.conllu", given)]));
        var (before, after) = (given.Split('\n'), run.Out.Split('\n'));
        Assert.Equal(before.Length, after.Length);
        foreach (var kept in new[] { 0, 1, 3, 6 })
        {
            Assert.Equal(before[kept], after[kept]);
        }

        Assert.Equal(before.Where(l => l.Contains('\t')).Select(l => l.Split('\t')[1]), after.Where(l => l.Contains('\t')).Select(l => l.Split('\t')[1]));
        Assert.EndsWith("SpaceAfter=No", after[7], StringComparison.Ordinal);
        Assert.Contains("Polarity=Neg", after[5], StringComparison.Ordinal);
    }
}
