using System.Buffers;
using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery show</c>: a document or a statement of the ledger.</summary>
internal static class ShowCommand
{
    private const int LeastKeyDigits = 6;

    public const string Examples = """
          chancery show gulf-pledges
          chancery show gulf-pledges/s3
          chancery show 3f2a9c81 --json
          chancery pledges --by SAU && chancery show 64d370c4
        """;

    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("id") { Description = "A document’s id or the head of its key, a statement as DOCUMENT/s3, or the head of the key of a pledge, claim, quotation or forecast", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Print the dossier as JSON" };
        var ledger = new Option<string?>("--ledger") { Description = "The ledger file (default: chancery/ledger.db in your data folder)", HelpName = "PATH" };
        var command = new Command("show", "Show a document, a statement, or an entry: its life with every telling, its findings, what is to be decided.") { name, json, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var path = parsed.GetValue(ledger) ?? LedgerDatabase.DefaultPath(surroundings.Variable);
            await using var database = await LedgerDatabase.OpenExistingAsync(path, cancellation)
                ?? throw new CommandFailure(ExitCode.NotFound, $"{path}: there is no ledger yet; chancery read FILE makes it");
            if (await StoryAsync(surroundings, database, parsed.GetRequiredValue(name), cancellation) is { } story)
            {
                await WriteAsync(surroundings, story, parsed.GetValue(json), cancellation);
                return ExitCode.Done;
            }

            var dossier = await FindAsync(surroundings, database, parsed.GetRequiredValue(name), cancellation);
            await WriteAsync(surroundings, dossier, parsed.GetValue(json), cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    // A document goes before an entry whose key begins alike.
    private static async Task<EntryStory?> StoryAsync(Surroundings surroundings, LedgerDatabase database, string name, CancellationToken cancellation)
    {
        if (name.Length < LeastKeyDigits || !name.All(char.IsAsciiHexDigitLower) || (await database.FindAsync(name, cancellation)).Count > 0)
        {
            return null;
        }

        await Settling.RunAsync(surroundings, database, cancellation);
        var found = await EntryIndex.FindAsync(database, name, DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime), cancellation);
        return found switch
        {
            [] => null,
            [var row] => await EntryStories.ReadAsync(database, row, cancellation),
            _ => throw new CommandFailure(ExitCode.BadUsage, $"{name}: {found.Count} entries begin so: {string.Join(", ", found.Take(5).Select(e => e.Key[..16]))}; give more digits"),
        };
    }

    private static async Task WriteAsync(Surroundings surroundings, EntryStory story, bool json, CancellationToken cancellation)
    {
        if (json)
        {
            await surroundings.Output.WriteAsync(StoryJson.Of(story), cancellation);
            await surroundings.Output.WriteAsync("\n"u8.ToArray(), cancellation);
            return;
        }

        await using var writer = surroundings.Writer();
        new TerminalStory(writer, surroundings).Write(story);
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
            throw new CommandFailure(ExitCode.NotFound, $"{name}: no such document or entry in the ledger; chancery list names all documents, chancery pledges and its likes the entries");
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
