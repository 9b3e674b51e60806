using System.CommandLine;
using System.Globalization;
using System.Net;
using Chancery.Cli.Reading;
using Chancery.Ledger;
using Chancery.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery serve</c>: the reading room in the browser.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8714;

    public const string Examples = """
          chancery serve
          chancery serve --port 9000 --ledger election.db
        """;

    public static Command Create(Surroundings surroundings)
    {
        var port = new Option<int>("--port") { Description = $"Port to listen on, on this machine alone (default: {UsualPort}; 0: any free one)", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        var ledger = new Option<string?>("--ledger") { Description = "The ledger file (default: chancery/ledger.db in your data folder)", HelpName = "PATH" };
        var command = new Command("serve", "Open the reading room: read texts and look through the ledger in a browser.") { port, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            if (parsed.GetValue(port) is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            {
                throw new CommandFailure(ExitCode.BadUsage, $"--port must be from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}");
            }

            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{IPAddress.Loopback}:{parsed.GetValue(port)}"));
            var path = parsed.GetValue(ledger) ?? LedgerDatabase.DefaultPath(surroundings.Variable);
            await using var opened = await LedgerDatabase.OpenAsync(path, cancellation); // made, or refused, before anyone looks
            await using var room = ReadingRoom.Build(new ReadingRoomOptions(path, address, ReaderVersion.Current, surroundings.Clock));
            await StartAsync(room, address, cancellation);
            await surroundings.Error.WriteLineAsync($"Chancery is open at {room.Urls.First()} (Ctrl-C closes it); the ledger is {path}");
            await room.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task StartAsync(WebApplication room, Uri address, CancellationToken cancellation)
    {
        try
        {
            await room.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            throw new CommandFailure(ExitCode.BadUsage, $"{address}: cannot listen there ({e.Message.TrimEnd('.')}). Give another --port", e);
        }
    }
}
