using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Ledger.Views;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery reference</c>: any fact of the tables with its source and vintage; <c>import</c> adds newer tables.</summary>
internal static class ReferenceCommand
{
    public const string Examples = """
          chancery reference gdp UZB
          chancery reference leaders Kazakhstan
          chancery reference memberships NATO --json
          chancery reference borders FIN
          chancery reference rates EUR
          chancery reference import gdp.json --format world-bank
        """;

    public static Command Create(Surroundings surroundings)
    {
        var fact = new Argument<string?>("fact") { Description = $"One of {string.Join(", ", FactTable.Facts)}", HelpName = "FACT", Arity = ArgumentArity.ZeroOrOne };
        var of = new Argument<string[]>("of") { Description = "A state by code or name; for memberships also an organisation, for rates a currency; offices need none", HelpName = "OF", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every year and every term, not only the latest" };
        var json = new Option<bool>("--json") { Description = "Print the rows as JSON" };
        var data = new Option<string?>("--data") { Description = "The folder of imported tables (default: chancery/reference in your data folder)", HelpName = "FOLDER" };
        var command = new Command("reference", "Show any fact of the reference tables with source and vintage, all vintages side by side.") { fact, of, all, json, data, ReferenceImportCommand.Create(surroundings) };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            if (parsed.GetValue(fact) is not { } what)
            {
                throw new CommandFailure(ExitCode.BadUsage, $"which fact? One of {string.Join(", ", FactTable.Facts)} (chancery reference --help)");
            }

            var book = ReferenceBook.Load(imported: parsed.GetValue(data) ?? TablesFolder.Of(surroundings));
            var table = FactTable.Of(book, what, string.Join(' ', parsed.GetValue(of) ?? []), parsed.GetValue(all), DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime));
            if (parsed.GetValue(json))
            {
                await surroundings.Output.WriteAsync(table.Json(), cancellation);
                return ExitCode.Done;
            }

            using var writer = surroundings.Writer();
            FactLines.Write(writer, table, surroundings.HasColour);
            return ExitCode.Done;
        }));
        return command;
    }
}
