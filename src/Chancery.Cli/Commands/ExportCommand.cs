using System.CommandLine;
using Chancery.Cli.Reading;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Exporting;
using Chancery.Plover;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery export</c>: what the ledger holds, in shapes that other programs read.</summary>
internal static class ExportCommand
{
    public const string Examples = """
          chancery export jsonl --out ledger.jsonl.gz
          chancery export csv --kind pledge --from 2025-01-01 --out pledges.csv
          chancery export annotations --publisher "State Department" --out -
          chancery export claimreview --text GDP --out claims.jsonld
        """;

    private static readonly string[] Formats = ["jsonl", "csv", "plover", "annotations", "claimreview"];

    public static Command Create(Surroundings surroundings)
    {
        var format = new Argument<string>("format")
        {
            Description = "jsonl: whole dossiers, one a line, for chancery import; csv: statements; plover: events; annotations: W3C Web Annotation of every statement; claimreview: schema.org, of claims that were checked",
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string>("--out") { Description = "Where to (- is standard output; .gz understood)", HelpName = "FILE", Required = true };
        var filters = new DocumentOptions();
        var exact = new Option<bool>("--exact") { Description = "With csv: words exactly as they are, also those that a spreadsheet would take for a formula" };
        var ledgerPath = LedgerOption.Create();
        var command = new Command("export", "Write what the ledger holds for other programs, oldest document first; the same ledger gives the same bytes.") { format, output, exact, ledgerPath };
        filters.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var name = parsed.GetRequiredValue(format);
            var shape = Of(name, parsed.GetValue(filters.Kind), parsed.GetValue(exact));
            await using var ledger = await LedgerOption.OpenAsync(parsed.GetValue(ledgerPath), surroundings, cancellation);
            var path = parsed.GetRequiredValue(output);
            Refuse(path != "-" && Path.GetFullPath(path) == Path.GetFullPath(ledger.Path), $"{path}: that is the ledger itself. Give another --out");
            var file = BatchFiles.OpenOutput(surroundings, path);
            try
            {
                var (documents, records) = (0L, 0L);
                shape.Begin(file);
                await foreach (var (row, dossier) in DocumentIndex.DossiersAsync(ledger, filters.FilterOf(parsed), cancellation))
                {
                    records += shape.Write(file, row, dossier);
                    documents++;
                }

                shape.End(file);
                await file.FlushAsync(cancellation);
                await surroundings.Error.WriteLineAsync($"{records} {(name == "jsonl" ? "dossiers" : "records")} out of {documents} documents");
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

    private static IDossierFormat Of(string format, string? kind, bool exact)
    {
        Refuse(exact && format != "csv", "--exact goes with csv");
        return format switch
        {
            "jsonl" => new DossierLines(),
            "csv" => new StatementCsv(kind, exact),
            "plover" => new PloverLines(PloverExport.Load(ReferenceBook.Load())),
            "annotations" => new AnnotationGraph(),
            "claimreview" => new ClaimReviewGraph(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static void Refuse(bool isWrong, string message)
    {
        if (isWrong)
        {
            throw new CommandFailure(ExitCode.BadUsage, message);
        }
    }
}
