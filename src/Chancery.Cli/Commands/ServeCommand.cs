using System.CommandLine;
using System.Globalization;
using System.Net;
using Chancery.Ledger;
using Chancery.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery serve</c>: the reading room in the browser.</summary>
internal static class ServeCommand
{
    /// <summary>Where the room is open unless told otherwise.</summary>
    public const int UsualPort = 8714;

    public const string Examples = """
          chancery serve
          chancery serve --port 9000 --ledger election.db
          chancery serve --address 0.0.0.0 --certificate room.pem --certificate-key room.key
          chancery serve --login --proxy 127.0.0.1
          chancery serve --describe docs/openapi.json
        """;

    public static Command Create(Surroundings surroundings)
    {
        var options = new ServeOptions();
        var ledger = LedgerOption.Create();
        var command = new Command("serve", "Open the reading room: read texts and look through the ledger in a browser. Beyond this machine visitors log in: see chancery users.") { ledger };
        options.AddTo(command);
        var describe = new Option<string?>("--describe") { Description = "Write the description of the API (OpenAPI 3.1) and end", HelpName = "FILE" };
        command.Add(describe);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, () =>
        {
            var opened = options.Of(parsed, LedgerOption.Path(parsed.GetValue(ledger), surroundings), surroundings);
            return parsed.GetValue(describe) is { } file ? DescribeAsync(file, opened, cancellation) : OpenAsync(surroundings, opened, cancellation);
        }));
        return command;
    }

    /// <summary>Opens the room and waits until it is closed.</summary>
    public static async Task<int> OpenAsync(Surroundings surroundings, ReadingRoomOptions options, CancellationToken cancellation)
    {
        await using var opened = await LedgerDatabase.OpenAsync(options.LedgerPath, cancellation); // made, or refused, before anyone looks
        await using var room = ReadingRoom.Build(options);
        await StartAsync(room, options.Address, cancellation);
        if (!options.Address.IsLoopback && options.Certificate is null && options.Proxies.Count == 0)
        {
            await surroundings.Error.WriteLineAsync("passwords and keys travel unencrypted here: give --certificate, or put a proxy with one before it and name it with --proxy");
        }

        await surroundings.Error.WriteLineAsync($"Chancery is open at {room.Urls.First()} (Ctrl-C closes it); the ledger is {options.LedgerPath}");
        await room.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    /// <summary>The address of a port of this machine.</summary>
    public static Uri Loopback(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://{IPAddress.Loopback}:{port}"));

    private static async Task<int> DescribeAsync(string file, ReadingRoomOptions options, CancellationToken cancellation)
    {
        await using var room = ReadingRoom.Build(options);
        await File.WriteAllTextAsync(file, await ReadingRoom.DescribeAsync(room, cancellation), cancellation);
        return ExitCode.Done;
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
