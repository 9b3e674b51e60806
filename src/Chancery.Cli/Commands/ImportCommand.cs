using System.CommandLine;
using Chancery.Cli.Ingesting;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery import</c>: dossiers that <c>chancery export jsonl</c> or <c>chancery read --jsonl</c> wrote, into the ledger as they are.</summary>
internal static class ImportCommand
{
    public const string Examples = """
          chancery import ledger.jsonl.gz
          zcat part-*.gz | chancery import - --ledger together.db
        """;

    public static Command Create(Surroundings surroundings)
    {
        var input = new Argument<string>("file") { Description = "Dossiers, one JSON object a line (- and .gz understood)", HelpName = "FILE|-" };
        var ledgerPath = LedgerOption.Create();
        var command = new Command("import", "Store dossiers that Chancery wrote, without reading their documents again. A dossier whose words, spans and statements do not fit together is named and passed over.")
        {
            input, ledgerPath,
        };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var ledger = await LedgerDatabase.OpenAsync(LedgerOption.Path(parsed.GetValue(ledgerPath), surroundings), cancellation);
            return await new Import(surroundings, ledger, Tracker.Load(TablesFolder.Book(surroundings))).RunAsync(parsed.GetRequiredValue(input), cancellation);
        }));
        return command;
    }
}
