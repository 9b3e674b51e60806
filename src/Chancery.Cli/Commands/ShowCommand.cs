using System.Buffers;
using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Json;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery show</c>: a document or a statement of the ledger.</summary>
internal static class ShowCommand
{
    public const string Examples = """
          chancery show gulf-pledges
          chancery show gulf-pledges/s3
          chancery show 3f2a9c81 --json
        """;

    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("id") { Description = "A document's id or the head of its key, or a statement as DOCUMENT/s3", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Print the dossier as JSON" };
        var ledger = new Option<string?>("--ledger") { Description = "The ledger file (default: chancery/ledger.db in your data folder)", HelpName = "PATH" };
        var command = new Command("show", "Show a document of the ledger, or one statement with its words in context and its findings.") { name, json, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var path = parsed.GetValue(ledger) ?? LedgerDatabase.DefaultPath(surroundings.Variable);
            await using var database = await LedgerDatabase.OpenExistingAsync(path, cancellation)
                ?? throw new CommandFailure(ExitCode.NotFound, $"{path}: there is no ledger yet; chancery read FILE makes it");
            var dossier = await FindAsync(surroundings, database, parsed.GetRequiredValue(name), cancellation);
            await WriteAsync(surroundings, dossier, parsed.GetValue(json), cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task<Dossier> FindAsync(Surroundings surroundings, LedgerDatabase database, string name, CancellationToken cancellation)
    {
        var slash = name.LastIndexOf('/');
        var entries = await database.FindAsync(name, cancellation);
        if (entries.Count == 0 && slash > 0)
        {
            entries = await database.FindAsync(name[..slash], cancellation);
        }
        else
        {
            slash = -1;
        }

        if (entries.Count == 0)
        {
            throw new CommandFailure(ExitCode.NotFound, $"{name}: no such document in the ledger; chancery list names them all");
        }

        if (entries.Count > 1)
        {
            await surroundings.Error.WriteLineAsync($"chancery: {entries.Count} documents have that name: {string.Join(", ", entries.Select(e => e.Key[..12]))}; this is the last one read");
        }

        var dossier = await database.DossierAsync(entries[^1], cancellation);
        return slash < 0 ? dossier : Only(dossier, name[(slash + 1)..]);
    }

    private static Dossier Only(Dossier dossier, string id)
    {
        var statements = dossier.Statements.Where(s => s.Id == id).ToList();
        return statements.Count == 0
            ? throw new CommandFailure(ExitCode.NotFound, $"{dossier.Document.Id} has no statement {id}; it has {dossier.Statements.Count}")
            : dossier with { Statements = statements, Findings = [.. dossier.Findings.Where(f => f.Statements.Contains(id))] };
    }

    private static async Task WriteAsync(Surroundings surroundings, Dossier dossier, bool json, CancellationToken cancellation)
    {
        if (!json)
        {
            using var writer = surroundings.Writer();
            new TerminalDossier(writer, surroundings.Width, surroundings.HasColour, isFull: dossier.Statements.Count == 1).Write(dossier, isStored: true);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        DossierJson.Write(buffer, dossier, indented: true);
        buffer.Write("\n"u8);
        await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
    }
}
