using System.CommandLine;
using System.Globalization;
using System.Net;
using Chancery.Cli.Reading;
using Chancery.Ledger;
using Chancery.Web;
using Chancery.Web.Assistants;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery mcp</c>: the ledger for assistants, by the Model Context Protocol.</summary>
internal static class McpCommand
{
    private const int UsualPort = 8715;

    public const string Examples = """
          chancery mcp
          chancery mcp --ledger election.db
          chancery mcp --http --port 9001
        """;

    public static Command Create(Surroundings surroundings)
    {
        var http = new Option<bool>("--http") { Description = "Serve over HTTP on this machine, at /mcp, instead of standard streams" };
        var port = new Option<int>("--port") { Description = $"With --http: the port (default: {UsualPort}; 0: any free one)", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        var ledger = LedgerOption.Create();
        var command = new Command("mcp", "Serve the ledger to assistants by the Model Context Protocol: search, dossiers, totals, checks. Read-only.") { http, port, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            if (parsed.GetValue(port) is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            {
                throw new CommandFailure(ExitCode.BadUsage, $"--port must be from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}");
            }

            var path = parsed.GetValue(ledger) ?? LedgerDatabase.DefaultPath(surroundings.Variable);
            await using var opened = await LedgerDatabase.OpenAsync(path, cancellation); // made, or refused, before anyone asks
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{IPAddress.Loopback}:{parsed.GetValue(port)}"));
            var options = new ReadingRoomOptions(path, address, ReaderVersion.Current, surroundings.Clock) { TablesFolder = TablesFolder.Of(surroundings) };
            if (!parsed.GetValue(http))
            {
                await AssistantServer.ServeAsync(options, surroundings.Input, surroundings.Output, cancellation);
                return ExitCode.Done;
            }

            await using var server = AssistantServer.Build(options);
            await StartAsync(server, address, cancellation);
            await surroundings.Error.WriteLineAsync($"Assistants find the ledger {path} at {server.Urls.First()}{AssistantServer.Path} (Ctrl-C ends it)");
            await server.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task StartAsync(WebApplication server, Uri address, CancellationToken cancellation)
    {
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            throw new CommandFailure(ExitCode.BadUsage, $"{address}: cannot listen there ({e.Message.TrimEnd('.')}). Give another --port", e);
        }
    }
}
