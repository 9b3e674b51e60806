using Xunit;

namespace Chancery.Tests.Cli;

public sealed class ReadTests
{
    private const string Commentary = "---\ntitle: A summit\ndate: 2025-11-10\n---\n\nThe **Kremlin** said that [talks](http://x.test) would go on.\n";

    [Fact]
    public async Task A_document_is_kept_once_and_shown_again()
    {
        using var run = new CommandLineRun();
        var file = run.Write("summit.md", Commentary);
        Assert.Equal(0, await run.RunAsync(["read", file]));
        Assert.Contains("A summit", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["read", file]));
        Assert.Equal(0, await run.RunAsync(["list", "--json"]));
        Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, await run.RunAsync(["show", "summit", "--json"]));
        Assert.Contains("\"The Kremlin said that talks would go on.\"", run.Out, StringComparison.Ordinal);
        Assert.Equal(6, await run.RunAsync(["show", "nothing"]));
    }

    [Fact]
    public async Task One_statement_of_a_kind_is_told_in_the_singular()
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["read", "-", "--published", "2025-11-10", "--no-store"], "Norway will lend Chad $2 billion."u8.ToArray()));
        Assert.Contains("1 pledge\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_command_line_says_goes_before_what_the_file_says()
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["read", "-", "--published", "2024-02-29", "--title", "T", "--json", "--no-store"], "Words stand here."u8.ToArray()));
        Assert.Contains("\"published\": \"2024-02-29\"", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.At("chancery")));
    }

    [Fact]
    public async Task The_page_shows_no_markup_of_the_source()
    {
        using var run = new CommandLineRun();
        var file = run.Write("x.txt", "The Kremlin said <script>alert(1)</script> \"and\" <img src=x onerror=alert(2)>.");
        Assert.Equal(0, await run.RunAsync(["read", file, "--html", "-", "--title", "</title><script>", "--no-store"]));
        Assert.DoesNotContain("<script", run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("list")]
    [InlineData("show")]
    public async Task Help_has_examples_and_exit_codes(string command)
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync([command, "--help"]));
        Assert.Contains($"chancery {command} ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Out, StringComparison.Ordinal);
    }
}
