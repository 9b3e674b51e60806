using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery documents</c>: the documents of the ledger, by filters that combine.</summary>
internal static class DocumentsCommand
{
    public const string Examples = """
          chancery documents --publisher "State Department" --from 2025-01-01
          chancery documents --text "natural gas" --kind pledge --csv > documents.csv
        """;

    private const string Faint = "2";

    public static Command Create(Surroundings surroundings)
    {
        var options = new ListOptions();
        var filters = new DocumentOptions();
        var sort = ListOptions.Sort("latest", "earliest");
        var command = new Command("documents", "List documents, those published last first.") { sort };
        filters.AddTo(command);
        options.AddPageTo(command);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var filter = filters.FilterOf(parsed) with { OldestFirst = parsed.GetValue(sort) == "earliest", Limit = options.LimitOf(parsed), After = parsed.GetValue(options.After) };
            await using var ledger = await LedgerOption.OpenAsync(parsed.GetValue(options.Ledger), surroundings, cancellation);
            var page = await EntriesCommand.Asked(() => DocumentIndex.ListAsync(ledger, filter, cancellation));
            await using var writer = surroundings.Writer();
            ListOutput.Write(surroundings, writer, parsed, options, Columns.OfDocuments, page, rows =>
            {
                var line = new ListLine(writer, SearchWords.Parse(filter.Words), surroundings);
                foreach (var row in rows)
                {
                    line.Write($"{row.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "",-10}  {row.Key[..8]}  ", row.Title ?? row.Id);
                    line.Write(new string(' ', 22), string.Join(" · ", new[] { row.Id, row.Publisher, Counts(row.Statements), Counts(row.Findings) }.Where(f => !string.IsNullOrEmpty(f))), Faint);
                }
            });
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Counts(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));
}
