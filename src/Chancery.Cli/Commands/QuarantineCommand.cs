using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Ingesting;
using Chancery.Cli.Views;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery quarantine</c>: documents that could not be read.</summary>
internal static class QuarantineCommand
{
    public const string Examples = """
          chancery quarantine
          chancery quarantine retry
        """;

    public static Command Create(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("quarantine", "List documents that could not be read, with the reason.") { ledger };
        command.Add(Retry(surroundings));
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await using var writer = surroundings.Writer();
            foreach (var item in await new Quarantine(database).ListAsync(cancellation))
            {
                var part = item.PartNumber > 0 ? string.Create(CultureInfo.InvariantCulture, $", {item.Part.ToLowerInvariant()} {item.PartNumber}") : "";
                await writer.WriteLineAsync(Plain.Of(string.Create(CultureInfo.InvariantCulture, $"{item.Source}{part}: {item.Reason} (tried {item.Attempts} times, last {item.LastAt})")));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Retry(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("retry", "Try again to read what is in quarantine; what can be read now goes into the ledger.") { ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            var examiner = Examiner.Load(TablesFolder.Of(surroundings));
            var ingest = new Ingest(surroundings, database, new CappedReading(examiner.ExamineUnlessStopped, surroundings.Clock), Tracker.Load(examiner.Book), Environment.ProcessorCount);
            var count = await ingest.RetryAsync(await new Quarantine(database).ListAsync(cancellation), cancellation);
            return count.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
        }));
        return command;
    }
}
