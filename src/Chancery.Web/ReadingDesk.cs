using System.Text;
using Chancery.Intake;
using Chancery.Text;
using Chancery.Web.Health;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web;

/// <summary>Turns what a person hands in into a dossier. As many texts are read at once as there are cores; more wait. Safe for all threads.</summary>
internal sealed class ReadingDesk(Lazy<Examiner> examiner, Measures? measures = null) : IDisposable
{
    /// <summary>The most bytes of one submission: a document of 16 MB with the form around it.</summary>
    public const long MostBytes = 17 * 1024 * 1024;

    // Letters of all statements together with their voices. Statements within statements repeat their words, and every answer tells them all.
    private const long MostTold = 48L * 1024 * 1024;
    private const long LettersOfVoice = 100;

    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    /// <summary>Reads what the form holds: the pasted text, else the file, else the address.</summary>
    /// <exception cref="IntakeException">There is nothing in it, or it cannot be read.</exception>
    public async Task<Dossier> ReadAsync(ReadingForm said, IFormFile? file, CancellationToken cancellation)
    {
        var document = await DocumentAsync(said, file, cancellation).ConfigureAwait(false);
        document = document with
        {
            Title = Said(said.Title) ?? document.Title,
            Publisher = Said(said.Publisher) ?? document.Publisher,
            Published = Day(said.Published) ?? document.Published,
        };
        return await ExamineAsync(document, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a document that was handed in otherwise.</summary>
    /// <exception cref="IntakeException">It takes longer than a document may.</exception>
    public async Task<Dossier> ExamineAsync(Document document, CancellationToken cancellation)
    {
        using var queued = measures?.Queued();
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        either.CancelAfter(LongestReading);
        try
        {
            using var timing = measures?.Reading(document.Text);
            // One sentence that never ends is left behind with its thread, and ends with the program.
            return Bounded(await Task.Run(() => examiner.Value.ExamineUnlessStopped(document, either.Token), cancellation).WaitAsync(LongestReading + Grace, cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new IntakeException(document.Id, $"reading took longer than {LongestReading.TotalSeconds:0} seconds", "Hand it in in parts", e);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private static Dossier Bounded(Dossier dossier) => dossier.Statements.Sum(s => s.Span.Length + (s.Attribution.Count * LettersOfVoice)) <= MostTold
        ? dossier
        : throw new IntakeException(dossier.Document.Id, "its statements repeat its words more often than can be told", "Hand it in in parts");

    private static async Task<Document> DocumentAsync(ReadingForm said, IFormFile? file, CancellationToken cancellation)
    {
        if (Said(said.Text) is { } text)
        {
            return await DocumentIntake.ReadAsync("-", new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellation).ConfigureAwait(false);
        }

        if (file is { Length: > 0 })
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
            bytes.Position = 0;
            return DocumentIntake.ReadHandedIn(bytes, Path.GetFileName(file.FileName));
        }

        if (Said(said.Address) is not { } address)
        {
            throw new IntakeException("the form", "there is no text, file or address in it", "Paste a text, choose a file or give an address");
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? await DocumentIntake.FetchAsync(uri, cancellation).ConfigureAwait(false)
            : throw new IntakeException(address, "this is no address of a page", "Give one that starts with http:// or https://");
    }

    private static DateOnly? Day(string? words) => Said(words) is not { } day ? null
        : PublicationDay.TryParse(day, out var parsed) ? parsed
        : throw new IntakeException("the day of publication", $"“{day}” is not {PublicationDay.Expected}", "Write it so, for example 2025-11-10");

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
