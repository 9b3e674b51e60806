using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Chancery.Cli.Commands;

namespace Chancery.Cli;

/// <summary>The whole command line. A new command is one file in <c>Commands</c> and one line here.</summary>
public static class ChanceryCommand
{
    /// <summary>Runs a command line and gives its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        using var output = surroundings.Writer();
        var parsed = Root(surroundings).Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = surroundings.Error, EnableDefaultExceptionHandler = false };
        var code = await parsed.InvokeAsync(configuration, cancellation);
        return parsed.Errors.Count > 0 && code != ExitCode.Done ? ExitCode.BadUsage : code;
    }

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Reads political commentary and writes down what it states, tied to its exact words, and checked.")
        {
            ReadCommand.Create(surroundings),
            IngestCommand.Create(surroundings),
            WatchCommand.Create(surroundings),
            TotalsCommand.Create(surroundings),
            ResolveCommand.Create(surroundings),
            DecideCommand.Create(surroundings),
            UndoCommand.Create(surroundings),
            DecisionsCommand.Create(surroundings),
            ReviewCommand.Create(surroundings),
            ForecastersCommand.Create(surroundings),
            QuarantineCommand.Create(surroundings),
            LedgerCommand.Create(surroundings),
            ListCommand.Create(surroundings),
            DocumentsCommand.Create(surroundings),
            ActorsCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            ImportCommand.Create(surroundings),
            ShowCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            ReferenceCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            WhoCommand.Create(surroundings),
            ParseCommand.Create(surroundings),
            TreeCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
            DemoCommand.Create(surroundings),
            UsersCommand.Create(surroundings),
            KeysCommand.Create(surroundings),
            AuditCommand.Create(surroundings),
            McpCommand.Create(surroundings),
        };
        foreach (var (name, kind, description, _) in EntriesCommand.All)
        {
            root.Add(EntriesCommand.Create(surroundings, name, kind, description));
        }

        root.Add(EventsCommand.Create(surroundings));
        root.Add(CountryCommand.Create(surroundings));
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!); // a help option always has its action
        }

        return root;
    }

    private sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
        {
            ["read"] = ReadCommand.Examples,
            ["ingest"] = IngestCommand.Examples,
            ["watch"] = WatchCommand.Examples,
            ["totals"] = TotalsCommand.Examples,
            ["resolve"] = ResolveCommand.Examples,
            ["decide"] = DecideCommand.Examples,
            ["undo"] = UndoCommand.Examples,
            ["decisions"] = DecisionsCommand.Examples,
            ["review"] = ReviewCommand.Examples,
            ["forecasters"] = ForecastersCommand.Examples,
            ["quarantine"] = QuarantineCommand.Examples,
            ["ledger"] = LedgerCommand.Examples,
            ["list"] = ListCommand.Examples,
            ["show"] = ShowCommand.Examples,
            ["check"] = CheckCommand.Examples,
            ["reference"] = ReferenceCommand.Examples,
            ["documents"] = DocumentsCommand.Examples,
            ["actors"] = ActorsCommand.Examples,
            ["export"] = ExportCommand.Examples,
            ["import"] = ImportCommand.Examples,
            ["reference import"] = ReferenceImportCommand.Examples,
            ["explain"] = ExplainCommand.Examples,
            ["who"] = WhoCommand.Examples,
            ["parse"] = ParseCommand.Examples,
            ["tree"] = TreeCommand.Examples,
            ["serve"] = ServeCommand.Examples,
            ["demo"] = DemoCommand.Examples,
            ["users"] = UsersCommand.Examples,
            ["keys"] = KeysCommand.Examples,
            ["audit"] = AuditCommand.Examples,
            ["mcp"] = McpCommand.Examples,
            ["events"] = EventsCommand.Examples,
            ["country"] = CountryCommand.Examples,
        };

        public override int Invoke(ParseResult parseResult)
        {
            var code = plain.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            var name = parseResult.CommandResult.Command.Name;
            name = parseResult.CommandResult.Parent is CommandResult { Command.Name: "reference" } ? "reference " + name : parseResult.CommandResult.Parent is CommandResult { Command.Name: "users" or "keys" } of ? of.Command.Name : name;
            output.WriteLine(EntriesCommand.All.FirstOrDefault(c => c.Name == name).Examples ?? Examples.GetValueOrDefault(name, ReadCommand.Examples));
            output.WriteLine();
            output.WriteLine(ExitCode.Explained);
            return code;
        }
    }
}
