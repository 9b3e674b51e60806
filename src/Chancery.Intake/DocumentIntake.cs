using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Reads one document from a file, an address or a stream: plain text, Markdown, a web page or a JSON object, also gzipped.</summary>
public static class DocumentIntake
{
    /// <summary>Reads the document that a name stands for.</summary>
    /// <param name="source">A file's path, an <c>http</c> or <c>https</c> address, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IntakeException">It cannot be read, or holds many documents; the message says why and what to do.</exception>
    public static async Task<Document> ReadAsync(string source, Stream standardInput, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Directory.Exists(source))
        {
            throw new IntakeException(source, "this is a folder, not a file", "Name one file in it");
        }

        PendingDocument? first = null;
        await foreach (var pending in new DocumentSources(standardInput).FindAsync([source], cancellation).ConfigureAwait(false))
        {
            if (first is not null)
            {
                throw new IntakeException(source, "it holds many documents", "Name a source of one document here");
            }

            first = pending;
        }

        return (first ?? PendingDocument.Failed(new DocumentOrigin(source), new IntakeProblem("there are no documents in it", "Give a file with text in it"))).Read().OrThrow();
    }

    /// <summary>Reads a document out of bytes.</summary>
    /// <param name="bytes">The whole content, unpacked.</param>
    /// <param name="where">Its name, for messages.</param>
    /// <param name="extension">What its name ends in, with the dot; empty to look at the content only.</param>
    /// <param name="id">The document's id where its content gives none.</param>
    /// <exception cref="IntakeException">It cannot be read.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes, string where, string extension, string id)
    {
        ArgumentNullException.ThrowIfNull(extension);
        if (bytes.IsEmpty)
        {
            throw new IntakeException(where, "there is nothing in it", "Give a file with text in it");
        }

        return new PendingDocument(
            new DocumentOrigin(where),
            bytes.Length,
            () => DocumentReading.Read(bytes, FormatSniffer.Find(bytes.Span, extension), new ReadingContext(where, id))).Read().OrThrow();
    }
}
