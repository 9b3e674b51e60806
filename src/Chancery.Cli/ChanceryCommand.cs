using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Chancery.Cli.Commands;

namespace Chancery.Cli;

/// <summary>The whole command line. A new command is one file in <c>Commands</c> and one line here.</summary>
public static class ChanceryCommand
{
    private static readonly (string Name, Func<Surroundings, Command> Create, string Examples)[] All =
    [
        ("read", ReadCommand.Create, ReadCommand.Examples),
        ("ingest", IngestCommand.Create, IngestCommand.Examples),
        ("watch", WatchCommand.Create, WatchCommand.Examples),
        ("totals", TotalsCommand.Create, TotalsCommand.Examples),
        ("resolve", ResolveCommand.Create, ResolveCommand.Examples),
        ("decide", DecideCommand.Create, DecideCommand.Examples),
        ("undo", UndoCommand.Create, UndoCommand.Examples),
        ("decisions", DecisionsCommand.Create, DecisionsCommand.Examples),
        ("review", ReviewCommand.Create, ReviewCommand.Examples),
        ("forecasters", ForecastersCommand.Create, ForecastersCommand.Examples),
        ("quarantine", QuarantineCommand.Create, QuarantineCommand.Examples),
        ("ledger", LedgerCommand.Create, LedgerCommand.Examples),
        ("list", ListCommand.Create, ListCommand.Examples),
        ("documents", DocumentsCommand.Create, DocumentsCommand.Examples),
        ("actors", ActorsCommand.Create, ActorsCommand.Examples),
        ("export", ExportCommand.Create, ExportCommand.Examples),
        ("import", ImportCommand.Create, ImportCommand.Examples),
        ("show", ShowCommand.Create, ShowCommand.Examples),
        ("check", CheckCommand.Create, CheckCommand.Examples),
        ("reference", ReferenceCommand.Create, ReferenceCommand.Examples),
        ("explain", ExplainCommand.Create, ExplainCommand.Examples),
        ("who", WhoCommand.Create, WhoCommand.Examples),
        ("parse", ParseCommand.Create, ParseCommand.Examples),
        ("tree", TreeCommand.Create, TreeCommand.Examples),
        ("serve", ServeCommand.Create, ServeCommand.Examples),
        ("demo", DemoCommand.Create, DemoCommand.Examples),
        ("users", UsersCommand.Create, UsersCommand.Examples),
        ("keys", KeysCommand.Create, KeysCommand.Examples),
        ("audit", AuditCommand.Create, AuditCommand.Examples),
        ("mcp", McpCommand.Create, McpCommand.Examples),
        .. EntriesCommand.All.Select(c => (c.Name, new Func<Surroundings, Command>(s => EntriesCommand.Create(s, c.Name, c.Kind, c.Description)), c.Examples)),
        ("events", EventsCommand.Create, EventsCommand.Examples),
        ("country", CountryCommand.Create, CountryCommand.Examples),
    ];

    /// <summary>Runs a command line and gives its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(surroundings);
        using var output = surroundings.Writer();
        var parsed = Root(surroundings, arguments is [var first, ..] ? first : null).Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = surroundings.Error, EnableDefaultExceptionHandler = false };
        var code = await parsed.InvokeAsync(configuration, cancellation);
        return parsed.Errors.Count > 0 && code != ExitCode.Done ? ExitCode.BadUsage : code;
    }

    // Where the first word names a command, that one is all that is needed: the options of the others need not be put together.
    private static RootCommand Root(Surroundings surroundings, string? first)
    {
        var root = new RootCommand("Reads political commentary and writes down what it states, tied to its exact words, and checked.");
        foreach (var command in Array.FindAll(All, c => c.Name == first) is { Length: > 0 } named ? named : All)
        {
            root.Add(command.Create(surroundings));
        }

        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!); // a help option always has its action
        }

        return root;
    }

    private sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = plain.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            output.WriteLine(ExamplesOf(parseResult.CommandResult));
            output.WriteLine();
            output.WriteLine(ExitCode.Explained);
            return code;
        }

        // "reference import" has examples of its own; what else stands below a command shares that command's.
        private static string ExamplesOf(CommandResult result)
        {
            if (result.Parent is not CommandResult above)
            {
                return ReadCommand.Examples;
            }

            var name = above.Parent is CommandResult ? above.Command.Name : result.Command.Name;
            return (name, result.Command.Name) == ("reference", "import") ? ReferenceImportCommand.Examples : Array.Find(All, c => c.Name == name).Examples;
        }
    }
}
