using System.Security.Cryptography;
using System.Text;
using Chancery.Json;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Reads one document from a file, an address or a stream: plain text, Markdown, a web page or a JSON object, also gzipped.</summary>
public static class DocumentIntake
{
    /// <summary>Reads the document that a name stands for.</summary>
    /// <param name="source">A file's path, an <c>http</c> or <c>https</c> address, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IntakeException">It cannot be read; the message says why and what to do.</exception>
    public static async Task<Document> ReadAsync(string source, Stream standardInput, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source == "-")
        {
            var bytes = await CappedBytes.ReadAsync(standardInput, "standard input", cancellation).ConfigureAwait(false);
            return Read(bytes, "standard input", "", $"text-{ShortHash(bytes)}");
        }

        return PageAddress.TryParse(source, out var address)
            ? await PageFetcher.ReadAsync(address, cancellation).ConfigureAwait(false)
            : await ReadFileAsync(source, cancellation).ConfigureAwait(false);
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

        var format = FormatSniffer.Find(bytes.Span, extension);
        var document = format switch
        {
            DocumentFormat.Html => HtmlReader.Read(TextDecoder.Decode(bytes.Span, where, HtmlCharset.Find(bytes.Span)), where, id),
            DocumentFormat.Markdown => MarkdownReader.Read(TextDecoder.Decode(bytes.Span, where), id),
            DocumentFormat.Json => ReadJson(bytes, where, id),
            DocumentFormat.PlainText => new Document { Id = id, Text = TextDecoder.Decode(bytes.Span, where) },
        };

        return string.IsNullOrWhiteSpace(document.Text)
            ? throw new IntakeException(where, "there are no words in it", "Give a document with text in it")
            : document;
    }

    private static Document ReadJson(ReadOnlyMemory<byte> bytes, string where, string id)
    {
        try
        {
            var start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return DossierJson.ReadDocument(bytes[start..], id);
        }
        catch (FormatException e)
        {
            throw new IntakeException(where, e.Message, "For many documents, one JSON object a line: chancery read --jsonl IN --out OUT", e);
        }
    }

    private static async Task<Document> ReadFileAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw new IntakeException(path, "this is a folder, not a file", "Name one file in it, or join many into JSON lines for --jsonl");
        }

        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: false);
            await using (stream.ConfigureAwait(false))
            {
                var bytes = await CappedBytes.ReadAsync(stream, path, cancellation).ConfigureAwait(false);
                var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
                return Read(bytes, path, Path.GetExtension(name), Path.GetFileNameWithoutExtension(name));
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IntakeException(path, "there is no such file", "Check the name; - reads standard input, and an address starts with http:// or https://", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IntakeException(path, $"it cannot be opened ({e.Message.TrimEnd('.')})", "Check that you may read it", e);
        }
    }

    private static string ShortHash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
}
