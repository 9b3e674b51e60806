using Xunit;

namespace Chancery.Tests.Cli;

public sealed class ReadManyTests
{
    private const string Feed = "<rss><channel><title>The Quay</title><item><title>One</title><description>Norway pledged to buy twelve ships.</description></item><item><title>Empty</title></item><item><title>Two</title><description>Chad joined the accord.</description></item></channel></rss>";

    [Fact]
    public async Task A_source_of_many_documents_is_shown_one_after_the_other()
    {
        using var run = new CommandLineRun();
        var feed = run.Write("feed.xml", Feed);
        Assert.Equal(1, await run.RunAsync(["read", feed, "--no-store"]));
        Assert.True(run.Out.IndexOf("One", StringComparison.Ordinal) < run.Out.IndexOf("Two", StringComparison.Ordinal));
        Assert.Contains("feed.xml, item 2: there are no words in it", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, await run.RunAsync(["read", feed, "--no-store", "--json"]));
        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.StartsWith("{\"id\":", StringComparison.Ordinal)));
        Assert.Equal(2, await run.RunAsync(["read", feed, "--no-store", "--html", "-"]));
    }
}
