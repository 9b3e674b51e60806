namespace Chancery.Intake;

/// <summary>Tells how something is written down: by its name's ending, else by how it starts.</summary>
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
    };

    /// <summary>Whether a file of that name in a folder is taken for a document.</summary>
    public static bool IsDocumentName(string path)
    {
        var extension = Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
        return extension.Length == 0 || Endings.ContainsKey(extension);
    }

    /// <summary>The format of what starts with these bytes under a name of that ending.</summary>
    public static DocumentFormat Find(ReadOnlySpan<byte> head, string extension) =>
        Endings.TryGetValue(extension, out var format) ? format : ByStart(head);

    private static DocumentFormat ByStart(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("---\n"u8) || start.StartsWith("---\r\n"u8))
        {
            return DocumentFormat.Markdown;
        }

        if (start.StartsWith("{"u8) && start.IndexOf("\""u8) > 0)
        {
            return start.IndexOf("}\n{"u8) > 0 || start.IndexOf("}\r\n{"u8) > 0 ? DocumentFormat.JsonLines : DocumentFormat.Json;
        }

        Span<char> opening = stackalloc char[Math.Min(start.Length, 64)];
        for (var i = 0; i < opening.Length; i++)
        {
            opening[i] = (char)start[i];
        }

        return opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? DocumentFormat.Html
            : DocumentFormat.PlainText;
    }
}
