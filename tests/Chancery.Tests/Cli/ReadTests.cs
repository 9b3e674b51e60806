using System.Globalization;
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

    [Fact]
    public async Task The_bytes_are_the_same_in_every_culture_and_on_any_number_of_threads()
    {
        using var run = new CommandLineRun();
        var lines = run.Write("in.jsonl", string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"d{i.ToString(CultureInfo.InvariantCulture)}\",\"published\":\"2025-11-10\",\"text\":\"Istanbul pledged $1.5 billion.\"}}\n")));
        var before = CultureInfo.DefaultThreadCurrentCulture;
        var outputs = new List<string>();
        try
        {
            foreach (var (culture, threads) in new[] { ("en-US", "1"), ("tr-TR", "1"), ("de-DE", "4"), ("ar-SA", "2") })
            {
                CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(0, await run.RunAsync(["read", "--jsonl", lines, "--out", "-", "--no-store", "--threads", threads]));
                outputs.Add(run.Out);
            }
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }

        Assert.Single(outputs.Distinct());
        Assert.StartsWith("{\"id\":\"d0\"", outputs[0], StringComparison.Ordinal);
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
