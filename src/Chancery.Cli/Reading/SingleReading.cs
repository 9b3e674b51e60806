using System.Buffers;
using Chancery.Cli.Views;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Ledger;

namespace Chancery.Cli.Reading;

/// <summary>Reads one document, stores it, and shows it.</summary>
internal sealed class SingleReading(Surroundings surroundings, string? ledgerPath)
{
    public async Task<int> RunAsync(string source, SaidOfDocument said, bool json, string? html, CancellationToken cancellation)
    {
        var document = said.Apply(await DocumentIntake.ReadAsync(source, surroundings.Input, cancellation));
        var dossier = Examiner.Load().Examine(document);
        if (ledgerPath is not null)
        {
            await using var ledger = await LedgerDatabase.OpenAsync(ledgerPath, cancellation);
            await ledger.StoreAsync(dossier, ReaderVersion.Current, surroundings.Clock.GetUtcNow(), cancellation);
        }

        if (html is not null)
        {
            await WritePageAsync(dossier, html, cancellation);
        }

        if (json)
        {
            await WriteJsonAsync(dossier, cancellation);
        }
        else if (html is null)
        {
            using var writer = surroundings.Writer();
            new TerminalDossier(writer, surroundings.Width, surroundings.HasColour).Write(dossier, ledgerPath is not null);
        }

        return ExitCode.Done;
    }

    private async Task WriteJsonAsync(Dossier dossier, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DossierJson.Write(buffer, dossier, indented: true);
        buffer.Write("\n"u8);
        await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    private async Task WritePageAsync(Dossier dossier, string path, CancellationToken cancellation)
    {
        var page = System.Text.Encoding.UTF8.GetBytes(HtmlDossier.Write(dossier));
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
