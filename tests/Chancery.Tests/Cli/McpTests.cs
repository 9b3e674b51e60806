using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class McpTests
{
    [Fact]
    public async Task An_assistant_asks_over_standard_streams()
    {
        using var run = new CommandLineRun();
        var ledger = run.At("ledger.db");
        Assert.Equal(0, await run.RunAsync(["read", run.Write("a.md", "Peru pledged to invest $4 billion in Bolivia."), "--ledger", ledger, "--published", "2025-11-10", "--publisher", "Andes Post"]));
        var program = new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "chancery",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), "mcp", "--ledger", ledger],
        });
        await using var assistant = await McpClient.CreateAsync(program, cancellationToken: TestContext.Current.CancellationToken);

        var answer = await assistant.CallToolAsync("search", new Dictionary<string, object?> { ["words"] = "Bolivia" }, cancellationToken: TestContext.Current.CancellationToken);

        var text = Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
        Assert.Contains("$4 billion", text, StringComparison.Ordinal);
        Assert.Contains("Andes Post", text, StringComparison.Ordinal);
        Assert.Equal("chancery", assistant.ServerInfo?.Name);
    }

    [Fact]
    public async Task It_ends_well_when_the_assistant_is_gone()
    {
        using var run = new CommandLineRun();
        var hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""" + "\n";
        Assert.Equal(0, await run.RunAsync(["mcp", "--ledger", run.At("ledger.db")], System.Text.Encoding.UTF8.GetBytes(hello)));
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_port_that_is_none_is_refused()
    {
        using var run = new CommandLineRun();
        Assert.Equal(2, await run.RunAsync(["mcp", "--http", "--port", "70000"]));
    }
}
