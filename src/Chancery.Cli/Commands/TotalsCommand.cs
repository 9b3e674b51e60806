using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Cli.Views;
using Chancery.Ledger;
using Chancery.Ledger.Views;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery totals</c>: what pledges come to.</summary>
internal static class TotalsCommand
{
    public const string Examples = """
          chancery totals --by JPN --act invest
          chancery totals --by USA --to UKR
          chancery totals --by "South Korea" --csv > korea.csv
        """;

    public static Command Create(Surroundings surroundings)
    {
        var by = new Option<string?>("--by") { Description = "Who is to pay: a state’s code or a name", HelpName = "WHO" };
        var to = new Option<string?>("--to") { Description = "Who is to receive: a state’s code or a name", HelpName = "WHO" };
        var act = new Option<string?>("--act") { Description = "Only pledges of this act: invest, buy, aid, lend, …" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object: what each kind of flow comes to, and every pledge added or left out" };
        var csv = new Option<bool>("--csv") { Description = "Print every pledge added or left out as CSV; what a spreadsheet would take for a formula gets an apostrophe before it" };
        var ledger = LedgerOption.Create();
        var command = new Command("totals", "Add pledges up: one level of parents and parts, kinds of flow apart, and say what was left out and why.") { by, to, act, json, csv, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var book = new Lazy<ReferenceBook>(() => TablesFolder.Book(surroundings));
            var isFile = parsed.GetValue(json) || parsed.GetValue(csv);
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            var total = await new PledgeTotals(database).OfAsync(
                ListOptions.Spelled(parsed.GetValue(by), book), ListOptions.Spelled(parsed.GetValue(to), book), parsed.GetValue(act), isFile ? int.MaxValue : TotalLines.MostListed, cancellation);
            await using var writer = surroundings.Writer();
            if (parsed.GetValue(json))
            {
                await writer.WriteLineAsync(Json(total));
            }
            else if (isFile)
            {
                CsvTable.Write(writer, Columns.OfTotals, total.Named, exact: false);
            }
            else
            {
                TotalLines.Write(writer, total);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static string Json(PledgeTotal total)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteRows(json, "kinds", Columns.OfKinds, total.Kinds);
            WriteRows(json, "pledges", Columns.OfTotals, total.Named);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteRows<T>(Utf8JsonWriter json, string name, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            JsonTable.WriteRow(json, columns, row);
        }

        json.WriteEndArray();
    }
}
