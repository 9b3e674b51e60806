using Chancery.Intake.Web;
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
            first = first is null ? pending : throw HoldsMany(source);
        }

        return Read(first, source);
    }

    /// <summary>Reads the document at an address of the public internet. Whatever is given, no file of this machine is looked at: for addresses that others gave.</summary>
    /// <param name="address">An absolute <c>http</c> or <c>https</c> address.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IntakeException">It cannot be fetched or read, or holds many documents.</exception>
    public static async Task<Document> FetchAsync(Uri address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var web = new WebReader();
        var source = address.AbsoluteUri;
        PendingDocument? first = null;
        foreach (var pending in SourceSplitter.Split((await web.PageAsync(address, cancellation).ConfigureAwait(false)).Content(source)))
        {
            first = first is null ? pending : throw HoldsMany(source);
        }

        return Read(first, source);
    }

    /// <summary>Reads the document that somebody handed in, also gzipped.</summary>
    /// <param name="content">Its bytes; stays open.</param>
    /// <param name="name">What the file is called there; nothing of that name is looked for here.</param>
    /// <exception cref="IntakeException">It cannot be read, or holds many documents.</exception>
    public static Document ReadHandedIn(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        var unpacked = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var id = Path.GetFileNameWithoutExtension(unpacked);
        PendingDocument? first = null;
        foreach (var pending in SourceSplitter.Split(new SourceContent(content, name, Path.GetExtension(unpacked), id.Length > 0 ? id : null)))
        {
            first = first is null ? pending : throw HoldsMany(name);
        }

        return Read(first, name);
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

    private static Document Read(PendingDocument? only, string source) =>
        (only ?? PendingDocument.Failed(new DocumentOrigin(source), new IntakeProblem("there are no documents in it", "Give a file with text in it"))).Read().OrThrow();

    private static IntakeException HoldsMany(string source) => new(source, "it holds many documents", "Name a source of one document here");
}
