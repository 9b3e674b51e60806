using System.Buffers;
using Chancery.Cli.Ingesting;
using Chancery.Cli.Views;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Plover;
using Chancery.Text;
using Chancery.Web;

namespace Chancery.Cli.Reading;

/// <summary>Reads a document, stores it, and shows it; of a source that holds many, one after the other.</summary>
internal sealed class SingleReading
{
    private readonly Surroundings surroundings;
    private readonly string? ledgerPath;
    private readonly bool withAttitudes;
    private readonly Lazy<Examiner> examiner;
    private readonly Lazy<PloverExport> plover;

    public SingleReading(Surroundings surroundings, string? ledgerPath, bool withAttitudes)
    {
        this.surroundings = surroundings;
        this.ledgerPath = ledgerPath;
        this.withAttitudes = withAttitudes;
        examiner = new Lazy<Examiner>(() => Examiner.Load(TablesFolder.Of(surroundings)));
        plover = new Lazy<PloverExport>(() => PloverExport.Load(examiner.Value.Book));
    }

    public async Task<int> RunAsync(string source, SaidOfDocument said, Shape shape, string? html, CancellationToken cancellation)
    {
        if (Directory.Exists(source))
        {
            throw new CommandFailure(ExitCode.BadInput, $"{source}: this is a folder, not a file. Name one file in it, or keep them all with: chancery ingest {source}");
        }

        PendingDocument? held = null;
        var (many, failed) = (false, false);
        await foreach (var next in new DocumentSources(surroundings.Input).FindAsync([source], cancellation))
        {
            if (held is not null)
            {
                many = html is null ? true : throw new CommandFailure(ExitCode.BadUsage, $"{source}: it holds many documents, and --html writes the page of one. Keep them all with: chancery ingest {source}");
                failed |= !await ShowOneOfManyAsync(held, said, shape, cancellation);
            }

            held = next;
        }

        if (held is null)
        {
            throw new CommandFailure(ExitCode.BadInput, $"{source}: there are no documents in it");
        }

        if (many)
        {
            failed |= !await ShowOneOfManyAsync(held, said, shape, cancellation);
        }
        else
        {
            await ShowAsync(said.Apply(held.Read().OrThrow()), shape, indented: true, html, cancellation);
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private async Task<bool> ShowOneOfManyAsync(PendingDocument pending, SaidOfDocument said, Shape shape, CancellationToken cancellation)
    {
        var outcome = pending.Read();
        if (outcome.Document is not { } document)
        {
            await surroundings.Error.WriteLineAsync($"chancery: {outcome.Origin}: {outcome.Problem}");
            return false;
        }

        await ShowAsync(said.Apply(document), shape, indented: false, html: null, cancellation);
        return true;
    }

    private async Task ShowAsync(Document document, Shape shape, bool indented, string? html, CancellationToken cancellation)
    {
        var loaded = examiner.Value; // its tables do not count as the document's
        var capped = new CappedReading((d, stop) => withAttitudes ? loaded.Examine(d, withAttitudes) : loaded.ExamineUnlessStopped(d, stop), surroundings.Clock);
        var (read, problem) = await capped.ReadAsync(document);
        var dossier = read ?? throw new IntakeException(document.Id, new IntakeProblem(problem ?? "it cannot be read", "Give it in parts"));
        if (ledgerPath is not null)
        {
            await using var ledger = await LedgerDatabase.OpenAsync(ledgerPath, cancellation);
            await ledger.StoreAsync(dossier, ReaderVersion.Current, surroundings.Clock.GetUtcNow(), cancellation);
        }

        if (html is not null)
        {
            await WritePageAsync(dossier, html, cancellation);
        }

        if (shape == Shape.Json)
        {
            await WriteJsonAsync(dossier, indented, cancellation);
        }
        else if (shape == Shape.Plover)
        {
            await WritePloverAsync(dossier, cancellation);
        }
        else if (html is null)
        {
            using var writer = surroundings.Writer();
            new TerminalDossier(writer, surroundings.Width, surroundings.HasColour).Write(dossier, ledgerPath is not null);
        }
    }

    private async Task WriteJsonAsync(Dossier dossier, bool indented, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DossierJson.Write(buffer, dossier, indented);
        buffer.Write("\n"u8);
        await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    private async Task WritePloverAsync(Dossier dossier, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        plover.Value.Write(buffer, dossier);
        await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    private async Task WritePageAsync(Dossier dossier, string path, CancellationToken cancellation)
    {
        var page = System.Text.Encoding.UTF8.GetBytes(await DossierFile.WriteAsync(dossier));
        if (path == "-")
        {
            await surroundings.Output.WriteAsync(page, cancellation);
            return;
        }

        try
        {
            await File.WriteAllBytesAsync(path, page, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadOutput, $"{path}: the page cannot be written ({e.Message.TrimEnd('.')}). Give another path with --html", e);
        }

        await surroundings.Error.WriteLineAsync($"{path}: {dossier.Statements.Count} statements, {dossier.Findings.Count} findings");
    }
}
