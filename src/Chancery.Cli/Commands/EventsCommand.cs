using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Json;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery events</c>: who did what to whom, as told in the documents of the ledger.</summary>
internal static class EventsCommand
{
    public const string Examples = """
          chancery events --by RUS --to UKR --type ASSAULT --from 2025-01-01
          chancery events --with "European Union" --status planned --json
        """;

    public static Command Create(Surroundings surroundings)
    {
        var options = new ListOptions();
        var type = new Option<string?>("--type") { Description = "PLOVER type: AGREE, CONSULT, …" };
        type.AcceptOnlyFromAmong([.. Enum.GetValues<EventType>().Select(t => t.Name())]);
        var status = new Option<string?>("--status") { Description = "done, ongoing, planned, hypothetical or denied" };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<EventStatus>().Select(s => s.Name())]);
        var sort = ListOptions.Sort("latest", "earliest");
        var command = new Command("events", "List events: who did what to whom. Every telling is one; reports of one event are not merged.");
        options.AddTo(command);
        command.Add(type);
        command.Add(status);
        command.Add(sort);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var book = new Lazy<ReferenceBook>(() => TablesFolder.Book(surroundings));
            var filter = new EventFilter
            {
                By = ListOptions.Spelled(parsed.GetValue(options.By), book),
                To = ListOptions.Spelled(parsed.GetValue(options.To), book),
                With = ListOptions.Spelled(parsed.GetValue(options.With), book),
                Type = parsed.GetValue(type),
                Status = parsed.GetValue(status),
                From = parsed.GetValue(options.From),
                Until = parsed.GetValue(options.Until),
                Words = parsed.GetValue(options.Text),
                OldestFirst = parsed.GetValue(sort) == "earliest",
                Limit = options.LimitOf(parsed),
                After = parsed.GetValue(options.After),
            };
            await using var ledger = await LedgerOption.OpenAsync(parsed.GetValue(options.Ledger), surroundings, cancellation);
            var page = await EntriesCommand.Asked(() => EventIndex.ListAsync(ledger, filter, cancellation));
            await using var writer = surroundings.Writer();
            ListOutput.Write(surroundings, writer, parsed, options, Columns.OfEvents, page, rows => EventLines.Write(writer, rows, SearchWords.Parse(filter.Words), surroundings));
            return ExitCode.Done;
        }));
        return command;
    }
}
