using System.CommandLine;
using System.Globalization;
using Chancery.Intake;
using Chancery.Reference;
using Chancery.Reference.Importing;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery reference import</c>: newer tables from what the World Bank, the IMF, the Factbook and Wikidata publish.</summary>
internal static class ReferenceImportCommand
{
    public const string Examples = """
          chancery reference import "https://api.worldbank.org/v2/country/all/indicator/NY.GDP.MKTP.CD?format=json&per_page=20000"
          chancery reference import WEOOct2025all.xls --format weo --vintage "October 2025"
          chancery reference import uz.json --format factbook --vintage "snapshot 2026-11-01"
          chancery reference import presidents.json --format wikidata --office head_of_state
        """;

    private const int MostShown = 20;

    public static Command Create(Surroundings surroundings)
    {
        var source = new Argument<string>("source") { Description = "A file or an http(s) address", HelpName = "FILE|URL" };
        var format = new Option<string?>("--format") { Description = "world-bank, weo, factbook or wikidata (default: told from the content)", HelpName = "FORMAT" };
        var vintage = new Option<string?>("--vintage") { Description = "What to call the edition, where the file does not say it", HelpName = "WORDS" };
        var office = new Option<string?>("--office") { Description = "The office of Wikidata rows that name none, for example head_of_state", HelpName = "OFFICE" };
        var data = new Option<string?>("--data") { Description = "The folder of imported tables (default: chancery/reference in your data folder)", HelpName = "FOLDER" };
        var command = new Command("import", "Import newer tables beside the shipped ones. A bad row is named and the rest imported; editions stand side by side.") { source, format, vintage, office, data };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var name = parsed.GetRequiredValue(source);
            var kind = Format(parsed.GetValue(format));
            var folder = parsed.GetValue(data) ?? TablesFolder.Of(surroundings);
            var text = TableImport.Decode(await TableFile.ReadAsync(name, cancellation));
            var book = ReferenceBook.Load(imported: folder);
            if (parsed.GetValue(office) is { } said && !book.Offices.Any(o => o.Id == said))
            {
                throw new CommandFailure(ExitCode.BadUsage, $"--office is “{said}”, expected one of {string.Join(", ", book.Offices.Select(o => o.Id))}");
            }

            var tables = Read(name, text, kind, parsed.GetValue(office), book);
            tables.Edition = parsed.GetValue(vintage) ?? tables.Edition;
            await NameBadAsync(surroundings, name, tables);
            if (tables.Good == 0)
            {
                throw new CommandFailure(ExitCode.BadInput, $"{name}: there is no row to import");
            }

            Write(folder, tables);
            using var writer = surroundings.Writer();
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: {tables.Figures.Count} figures, {tables.Leaders.Count} terms of office, {tables.Memberships.Count} memberships from {tables.Source}, {tables.Edition}"));
            return tables.Bad.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }));
        return command;
    }

    private static ImportFormat? Format(string? words) => words switch
    {
        null => null,
        "world-bank" => ImportFormat.WorldBank,
        "weo" => ImportFormat.Weo,
        "factbook" => ImportFormat.Factbook,
        "wikidata" => ImportFormat.Wikidata,
        _ => throw new CommandFailure(ExitCode.BadUsage, $"--format is “{words}”, expected world-bank, weo, factbook or wikidata"),
    };

    private static ImportedTables Read(string name, string text, ImportFormat? format, string? office, ReferenceBook book)
    {
        try
        {
            return TableImport.Load(book).Read(text, format, office);
        }
        catch (ImportException e)
        {
            throw new CommandFailure(ExitCode.BadInput, $"{name}: {e.Message}", e);
        }
    }

    private static void Write(string folder, ImportedTables tables)
    {
        try
        {
            ImportedFolder.Write(folder, tables);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadOutput, $"{folder}: the tables cannot be written ({e.Message.TrimEnd('.')}). Give another folder with --data", e);
        }
    }

    private static async Task NameBadAsync(Surroundings surroundings, string name, ImportedTables tables)
    {
        foreach (var (why, rows) in tables.Bad.Take(MostShown))
        {
            await surroundings.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {why}{(rows > 1 ? $": {rows} rows passed over" : ", passed over")}"));
        }

        if (tables.Bad.Count > MostShown)
        {
            await surroundings.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {tables.Bad.Count - MostShown} more kinds of bad rows"));
        }
    }
}
