using System.CommandLine;
using Chancery.Cli.Reading;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Exporting;
using Chancery.Plover;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery export</c>: what the ledger holds, in shapes that other programs read.</summary>
internal static class ExportCommand
{
    public const string Examples = """
          chancery export jsonl --out ledger.jsonl.gz
          chancery export csv --kind pledge --from 2025-01-01 --out pledges.csv
          chancery export annotations --publisher "State Department" --out -
          chancery export claimreview --text GDP --out claims.jsonld
          chancery export parquet --rows pledges --out pledges.parquet
          chancery export iati --by NOR --to UKR --out pledges.xml
        """;

    private static readonly string[] Formats = ["jsonl", "csv", "plover", "annotations", "claimreview", "iati", "parquet"];

    public static Command Create(Surroundings surroundings)
    {
        var format = new Argument<string>("format")
        {
            Description = "jsonl: whole dossiers, one a line, for chancery import; csv: statements; plover: events; annotations: W3C Web Annotation of every statement; claimreview: schema.org, of claims that were checked; iati: IATI 2.03 activities of pledges; parquet: statements or entries as a table",
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string>("--out") { Description = "Where to (- is standard output; .gz understood)", HelpName = "FILE", Required = true };
        var filters = new DocumentOptions();
        var exact = new Option<bool>("--exact") { Description = "With csv: words exactly as they are, also those that a spreadsheet would take for a formula" };
        var rows = new Option<string>("--rows") { Description = "With parquet: statements (default), or what the ledger follows: pledges, claims, quotes, forecasts", DefaultValueFactory = _ => "statements" };
        rows.AcceptOnlyFromAmong(["statements", .. EntriesCommand.All.Select(c => c.Name)]);
        var parties = new PartyOptions(surroundings);
        var ledgerPath = LedgerOption.Create();
        var command = new Command("export", "Write what the ledger holds for other programs, oldest document first; the same ledger gives the same bytes.") { format, output, exact, rows, ledgerPath };
        filters.AddTo(command);
        parties.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var name = parsed.GetRequiredValue(format);
            Refuse(parsed.GetValue(exact) && name != "csv", "--exact goes with csv");
            var table = EntriesCommand.All.FirstOrDefault(c => c.Name == parsed.GetRequiredValue(rows)).Kind;
            Refuse(table is not null && name != "parquet", "--rows goes with parquet");
            var ofEntries = name == "iati" || table is not null;
            Refuse(!ofEntries && parties.AreAsked(parsed), "--by, --to, --with and --as-of choose entries: they go with iati, and with parquet and its --rows");
            Refuse(ofEntries && filters.FilterOf(parsed) is not { Publisher: null, Kind: null }, "--publisher and --kind choose documents: they do not go with entries");
            await using var ledger = await LedgerOption.OpenAsync(parsed.GetValue(ledgerPath), surroundings, cancellation);
            var path = parsed.GetRequiredValue(output);
            Refuse(path != "-" && Path.GetFullPath(path) == Path.GetFullPath(ledger.Path), $"{path}: that is the ledger itself. Give another --out");
            var file = BatchFiles.OpenOutput(surroundings, path);
            try
            {
                await surroundings.Error.WriteLineAsync(name == "iati"
                    ? await PledgeExport.WriteAsync(surroundings, ledger, file, parties.FilterOf(parsed, "pledge", filters.FilterOf(parsed)), cancellation)
                    : name == "parquet" && table is not null
                    ? await TableExport.WriteEntriesAsync(surroundings, ledger, file, parties.FilterOf(parsed, table, filters.FilterOf(parsed)), cancellation)
                    : name == "parquet"
                    ? await TableExport.WriteStatementsAsync(ledger, file, filters.FilterOf(parsed), cancellation)
                    : await WriteAsync(Of(surroundings, name, parsed.GetValue(filters.Kind), parsed.GetValue(exact)), ledger, file, filters.FilterOf(parsed), cancellation));
                await file.FlushAsync(cancellation);
                return ExitCode.Done;
            }
            catch (IOException e)
            {
                throw new CommandFailure(ExitCode.BadOutput, $"the output cannot be written ({e.Message.TrimEnd('.')}). Check the room on the disk", e);
            }
            finally
            {
                if (path != "-")
                {
                    await file.DisposeAsync();
                }
            }
        }));
        return command;
    }

    private static async Task<string> WriteAsync(IDossierFormat shape, LedgerDatabase ledger, Stream file, DocumentFilter filter, CancellationToken cancellation)
    {
        var (documents, records) = (0L, 0L);
        shape.Begin(file);
        await foreach (var (row, dossier) in DocumentIndex.DossiersAsync(ledger, filter, cancellation))
        {
            records += shape.Write(file, row, dossier);
            documents++;
        }

        shape.End(file);
        return $"{records} records out of {documents} documents";
    }

    private static IDossierFormat Of(Surroundings surroundings, string format, string? kind, bool exact) => format switch
    {
        "jsonl" => new DossierLines(),
        "csv" => new StatementCsv(kind, exact),
        "plover" => new PloverLines(PloverExport.Load(TablesFolder.Book(surroundings))),
        "annotations" => new AnnotationGraph(),
        "claimreview" => new ClaimReviewGraph(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Refuse(bool isWrong, string message)
    {
        if (isWrong)
        {
            throw new CommandFailure(ExitCode.BadUsage, message);
        }
    }
}
