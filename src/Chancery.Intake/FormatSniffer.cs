namespace Chancery.Intake;

/// <summary>Tells how something is written down: by how it starts where that is beyond doubt, by its name's ending, by its media type.</summary>
internal static class FormatSniffer
{
    private static readonly Dictionary<string, DocumentFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = DocumentFormat.Html,
        [".htm"] = DocumentFormat.Html,
        [".xhtml"] = DocumentFormat.Html,
        [".md"] = DocumentFormat.Markdown,
        [".markdown"] = DocumentFormat.Markdown,
        [".json"] = DocumentFormat.Json,
        [".jsonl"] = DocumentFormat.JsonLines,
        [".ndjson"] = DocumentFormat.JsonLines,
        [".txt"] = DocumentFormat.PlainText,
        [".text"] = DocumentFormat.PlainText,
        [".xml"] = DocumentFormat.Xml,
        [".rss"] = DocumentFormat.Xml,
        [".atom"] = DocumentFormat.Xml,
        [".rdf"] = DocumentFormat.Xml,
        [".warc"] = DocumentFormat.Warc,
        [".wet"] = DocumentFormat.Warc,
        [".pdf"] = DocumentFormat.Pdf,
    };

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["text/markdown"] = ".md",
        ["application/json"] = ".json",
        ["application/feed+json"] = ".json",
        ["application/jsonl"] = ".jsonl",
        ["application/x-ndjson"] = ".jsonl",
        ["application/rss+xml"] = ".xml",
        ["application/atom+xml"] = ".xml",
        ["application/rdf+xml"] = ".xml",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["application/warc"] = ".warc",
        ["application/pdf"] = ".pdf",
        ["text/plain"] = "", // what a server says that does not know
    };

    // What a file of another kind starts with, and what to call it in a message.
    private static readonly (byte[] Start, string Name)[] Binaries =
    [
        ([.. "PK\x03\x04"u8], "a zip archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([.. "BZh"u8], "a bzip2 archive"),
        ([0xFD, .. "7zXZ"u8], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ([0x89, .. "PNG"u8], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ([.. "GIF8"u8], "a picture"),
        ([.. "SQLite format 3"u8], "a SQLite database"),
        ([.. "PAR1"u8], "a Parquet file"),
    ];

    /// <summary>Whether a file of that name in a folder is taken for a document.</summary>
    public static bool IsDocumentName(string path)
    {
        var extension = Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
        return extension.Length == 0 || Endings.ContainsKey(extension);
    }

    /// <summary>The format of what starts with these bytes under a name of that ending.</summary>
    public static DocumentFormat Find(ReadOnlySpan<byte> head, string extension) =>
        head.StartsWith("%PDF-"u8) ? DocumentFormat.Pdf
        : head.StartsWith("WARC/1."u8) ? DocumentFormat.Warc
        : Endings.TryGetValue(extension, out var format) ? format
        : ByStart(head);

    /// <summary>The format of a page of that media type; null where such a thing is no single document.</summary>
    public static DocumentFormat? OfMediaType(string mediaType) => mediaType.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => DocumentFormat.Html,
        "text/plain" => DocumentFormat.PlainText,
        "text/markdown" => DocumentFormat.Markdown,
        "application/pdf" => DocumentFormat.Pdf,
        _ => null,
    };

    /// <summary>The ending that a file of that media type would have; empty where the content has to tell.</summary>
    public static string EndingOf(string mediaType) => MediaTypes.GetValueOrDefault(mediaType, "");

    /// <summary>What a file that is no text is, in words; null where unknown.</summary>
    public static string? BinaryName(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Binaries)
        {
            if (bytes.StartsWith(start))
            {
                return name;
            }
        }

        return null;
    }

    private static DocumentFormat ByStart(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("---\n"u8) || start.StartsWith("---\r\n"u8))
        {
            return DocumentFormat.Markdown;
        }

        if (start.StartsWith("{"u8) && start.Contains((byte)'"'))
        {
            return start.IndexOf("}\n{"u8) > 0 || start.IndexOf("}\r\n{"u8) > 0 ? DocumentFormat.JsonLines : DocumentFormat.Json;
        }

        Span<char> opening = stackalloc char[Math.Min(start.Length, 512)];
        for (var i = 0; i < opening.Length; i++)
        {
            opening[i] = (char)start[i];
        }

        return Starts(opening, "<!doctype html") || Starts(opening, "<html") ? DocumentFormat.Html
            : Starts(opening, "<?xml") && opening.IndexOf("<html") > 0 ? DocumentFormat.Html
            : Starts(opening, "<?xml") || Starts(opening, "<rss") || Starts(opening, "<feed") || Starts(opening, "<rdf:RDF") ? DocumentFormat.Xml
            : DocumentFormat.PlainText;
    }

    private static bool Starts(ReadOnlySpan<char> opening, string with) => opening.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
