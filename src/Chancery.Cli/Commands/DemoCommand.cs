using System.CommandLine;
using System.Globalization;
using System.Net;
using Chancery.Cli.Demo;
using Chancery.Cli.Reading;
using Chancery.Web;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery demo</c>: an example ledger, and the reading room on it.</summary>
internal static class DemoCommand
{
    public const string Examples = """
          chancery demo
          chancery demo --folder demo --no-serve
          chancery pledges --ledger demo/ledger.db
        """;

    public static Command Create(Surroundings surroundings)
    {
        var folder = new Option<string?>("--folder") { Description = "Where to keep it; the same again adds nothing (default: a folder of its own that goes when the room is closed)", HelpName = "PATH" };
        var port = new Option<int>("--port") { Description = $"Port to listen on, on this machine alone (default: {ServeCommand.UsualPort}; 0: any free one)", HelpName = "N", DefaultValueFactory = _ => ServeCommand.UsualPort };
        var noServe = new Option<bool>("--no-serve") { Description = "Fill the ledger and end; needs --folder" };
        var command = new Command("demo", "Fill an example ledger with texts of our own and open the reading room on it, on this machine alone.") { folder, port, noServe };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            if (parsed.GetValue(port) is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            {
                throw new CommandFailure(ExitCode.BadUsage, string.Create(CultureInfo.InvariantCulture, $"--port must be from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}"));
            }

            if (parsed.GetValue(folder) is { } kept)
            {
                var ledger = await new DemoLedger(surroundings, Path.GetFullPath(kept)).FillAsync(cancellation);
                return parsed.GetValue(noServe) ? ExitCode.Done : await ServeAsync(surroundings, ledger, parsed.GetValue(port), cancellation);
            }

            if (parsed.GetValue(noServe))
            {
                throw new CommandFailure(ExitCode.BadUsage, "--no-serve needs --folder: without it the ledger would go at once");
            }

            var passing = Directory.CreateTempSubdirectory("chancery-demo-").FullName;
            try
            {
                return await ServeAsync(surroundings, await new DemoLedger(surroundings, passing).FillAsync(cancellation), parsed.GetValue(port), cancellation);
            }
            finally
            {
                Directory.Delete(passing, recursive: true);
            }
        }));
        return command;
    }

    private static Task<int> ServeAsync(Surroundings surroundings, string ledger, int port, CancellationToken cancellation) =>
        ServeCommand.OpenAsync(surroundings, new ReadingRoomOptions(ledger, ServeCommand.Loopback(port), ReaderVersion.Current, surroundings.Clock), cancellation);
}
