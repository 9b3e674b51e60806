using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery list</c>: what is in the ledger.</summary>
internal static class ListCommand
{
    public const string Examples = """
          chancery list
          chancery list --kind pledge
          chancery list --json
        """;

    private static readonly string[] Kinds = ["quotation", "event", "pledge", "claim", "forecast"];

    public static Command Create(Surroundings surroundings)
    {
        var kind = new Option<string?>("--kind") { Description = "List the statements of one kind instead: quotation, event, pledge, claim or forecast" };
        kind.AcceptOnlyFromAmong(Kinds);
        var json = new Option<bool>("--json") { Description = "Print JSON, one object a line" };
        var ledger = new Option<string?>("--ledger") { Description = "The ledger file (default: chancery/ledger.db in your data folder)", HelpName = "PATH" };
        var command = new Command("list", "List the documents in the ledger with their counts, or all statements of a kind.") { kind, json, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var path = parsed.GetValue(ledger) ?? LedgerDatabase.DefaultPath(surroundings.Variable);
            await using var database = await LedgerDatabase.OpenExistingAsync(path, cancellation);
            using var writer = surroundings.Writer();
            if (database is null)
            {
                await surroundings.Error.WriteLineAsync($"{path}: there is no ledger yet; chancery read FILE makes it");
            }
            else if (parsed.GetValue(kind) is { } wanted)
            {
                LedgerLines.Write(writer, await database.StatementsAsync(wanted, cancellation), parsed.GetValue(json));
            }
            else
            {
                LedgerLines.Write(writer, await database.DocumentsAsync(cancellation), parsed.GetValue(json));
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
