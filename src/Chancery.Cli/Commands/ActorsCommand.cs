using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery actors</c>: who is told of most, and on which side.</summary>
internal static class ActorsCommand
{
    public const string Examples = """
          chancery actors --limit 20
          chancery actors --state KAZ
          chancery actors --text bank --csv > banks.csv
        """;

    private const string Faint = "2";

    public static Command Create(Surroundings surroundings)
    {
        var options = new ListOptions();
        var state = new Option<string?>("--state") { Description = "The state that it is, acts for or is from (KAZ, Kazakhstan)", HelpName = "STATE" };
        var text = new Option<string?>("--text") { Description = "Letters that stand in its name", HelpName = "LETTERS" };
        var command = new Command("actors", "List who is told of: states, people, organisations, those told of most first.") { state, text };
        options.AddPageTo(command);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var filter = new ActorFilter
            {
                State = ListOptions.Spelled(parsed.GetValue(state), new Lazy<ReferenceBook>(() => TablesFolder.Book(surroundings))),
                Words = parsed.GetValue(text),
                Limit = options.LimitOf(parsed),
                After = parsed.GetValue(options.After),
            };
            await using var ledger = await LedgerOption.OpenAsync(parsed.GetValue(options.Ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, ledger, cancellation);
            var page = await EntriesCommand.Asked(() => ActorIndex.ListAsync(ledger, filter, cancellation));
            await using var writer = surroundings.Writer();
            ListOutput.Write(surroundings, writer, parsed, options, Columns.OfActors, page, rows =>
            {
                var line = new ListLine(writer, null, surroundings);
                foreach (var row in rows)
                {
                    line.Write(string.Create(CultureInfo.InvariantCulture, $"{row.Total,8}  "), EntryFacts.Name(new EntryParty("", row.Name, row.State)));
                    line.Write(new string(' ', 10), Sides(row), Faint);
                }
            });
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Sides(ActorRow row) => string.Join(" · ", new[]
    {
        row.State, Count(row.By, "promises or foretells"), Count(row.To, "is promised"), Count(row.Speaker, "speaks"), Count(row.Claimed, "is spoken of"),
        Count(row.Source, "acts"), Count(row.Recipient, "is acted upon"),
    }.Where(s => s.Length > 0));

    private static string Count(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{what} {count}");
}
