using System.CommandLine;
using Chancery.Cli.Ingesting;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery ingest</c>: many documents into the ledger.</summary>
internal static class IngestCommand
{
    public const string Examples = """
          chancery ingest corpus.jsonl.gz
          chancery ingest articles/ speeches.jsonl https://example.org/article
          chancery ingest corpus.jsonl.gz --threads 4 --ledger pledges.db
        """;

    public static Command Create(Surroundings surroundings)
    {
        var sources = new Argument<string[]>("source") { Description = "Files, folders, patterns, archives of many documents (.jsonl, .warc, feeds; also .gz), http(s) addresses, or -", Arity = ArgumentArity.OneOrMore, HelpName = "PATH|URL" };
        var threads = new Option<int?>("--threads") { Description = "Documents to read at once (default: one a core)", HelpName = "N" };
        var again = new Option<bool>("--again") { Description = "Read again what this version has read already" };
        var ledger = LedgerOption.Create();
        var command = new Command("ingest", "Read documents into the ledger and track what they tell of. May be stopped anywhere and begun again; what is known is not read twice.") { sources, threads, again, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var atOnce = parsed.GetValue(threads) ?? Environment.ProcessorCount;
            if (atOnce is < 1 or > 1024)
            {
                throw new CommandFailure(ExitCode.BadUsage, "--threads must be from 1 to 1024");
            }

            await using var database = await LedgerDatabase.OpenAsync(LedgerOption.Path(parsed.GetValue(ledger), surroundings), cancellation);
            var examiner = Examiner.Load(TablesFolder.Of(surroundings));
            var ingest = new Ingest(surroundings, database, new CappedReading(examiner.ExamineUnlessStopped, surroundings.Clock), Tracker.Load(examiner.Book), atOnce);
            var count = await ingest.RunAsync(parsed.GetRequiredValue(sources), parsed.GetValue(again), cancellation);
            return count.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
        }));
        return command;
    }
}
