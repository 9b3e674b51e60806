using System.Text;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class BadInputTests
{
    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var run = new CommandLineRun();
        Assert.Equal(3, await run.RunAsync(["read", run.At("none.txt")]));
        Assert.Contains("there is no such file", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        using var run = new CommandLineRun();
        Assert.Equal(3, await run.RunAsync(["read", run.Folder]));
        Assert.Contains("folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public async Task A_file_without_words_is_refused(string text)
    {
        using var run = new CommandLineRun();
        Assert.Equal(3, await run.RunAsync(["read", run.Write("empty.txt", text)]));
    }

    [Fact]
    public async Task A_binary_file_is_refused_with_the_byte()
    {
        using var run = new CommandLineRun();
        File.WriteAllBytes(run.At("x.bin"), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]);
        Assert.Equal(3, await run.RunAsync(["read", run.At("x.bin")]));
        Assert.Contains("byte 5 is zero", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_over_the_cap_is_refused()
    {
        using var run = new CommandLineRun();
        using (var file = File.Create(run.At("big.txt")))
        {
            var block = Encoding.ASCII.GetBytes(new string('a', 1024 * 1024));
            for (var i = 0; i < 200; i++)
            {
                file.Write(block);
            }
        }

        Assert.Equal(3, await run.RunAsync(["read", run.At("big.txt")]));
        Assert.Contains("longer than 16 MB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_is_read()
    {
        using var run = new CommandLineRun();
        var lines = run.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{broken\n\n{\"id\":\"b\",\"text\":\"Erdoğan.\"}\n");
        Assert.Equal(1, await run.RunAsync(["read", "--jsonl", lines, "--out", run.At("out.jsonl")]));
        Assert.Contains("line 2:", run.Error, StringComparison.Ordinal);
        var read = File.ReadAllLines(run.At("out.jsonl"));
        Assert.Equal(2, read.Length);
        Assert.StartsWith("{\"id\":\"a\"", read[0], StringComparison.Ordinal);
        Assert.Contains("Erdoğan", read[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_over_the_cap_is_named_and_the_rest_is_read()
    {
        using var run = new CommandLineRun();
        var lines = run.Write("in.jsonl", new string('x', 20 * 1024 * 1024) + "\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        Assert.Equal(1, await run.RunAsync(["read", "--jsonl", lines, "--out", "-", "--no-store"]));
        Assert.Contains("line 1: longer than 16 MB", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"b\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_ledger_file_is_never_touched()
    {
        using var run = new CommandLineRun();
        var text = run.Write("a.txt", "Turkey joined NATO.");
        var foreign = run.Write("notes.txt", "my notes");
        Assert.Equal(4, await run.RunAsync(["read", text, "--ledger", foreign]));
        Assert.Equal("my notes", File.ReadAllText(foreign));
        Assert.Equal(["a.txt", "notes.txt"], Directory.GetFiles(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_made_is_said()
    {
        using var run = new CommandLineRun();
        var text = run.Write("a.txt", "Turkey joined NATO.");
        Assert.Equal(4, await run.RunAsync(["read", text, "--ledger", Path.Combine(text, "ledger.db")]));
        Assert.Contains("--no-store", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("read")]
    [InlineData("read", "--jsonl", "x")]
    [InlineData("read", "x", "--published", "yesterday")]
    [InlineData("list", "--kind", "poem")]
    public async Task A_command_line_without_sense_is_refused(params string[] arguments)
    {
        using var run = new CommandLineRun();
        Assert.Equal(2, await run.RunAsync(arguments));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://10.0.0.1/")]
    public async Task An_address_inside_is_refused(string address)
    {
        using var run = new CommandLineRun();
        Assert.Equal(3, await run.RunAsync(["read", address]));
        Assert.Contains("only from the public internet", run.Error, StringComparison.Ordinal);
    }
}
