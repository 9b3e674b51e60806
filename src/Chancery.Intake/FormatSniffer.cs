namespace Chancery.Intake;

/// <summary>Tells how a document is written down: by its name's ending, else by how it starts.</summary>
internal static class FormatSniffer
{
    public static DocumentFormat Find(ReadOnlySpan<byte> bytes, string extension) => extension.ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" or ".XHTML" => DocumentFormat.Html,
        ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
        ".JSON" or ".JSONL" or ".NDJSON" => DocumentFormat.Json,
        ".TXT" or ".TEXT" => DocumentFormat.PlainText,
        _ => ByStart(bytes),
    };

    private static DocumentFormat ByStart(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("---\n"u8) || start.StartsWith("---\r\n"u8))
        {
            return DocumentFormat.Markdown;
        }

        if (start.StartsWith("{"u8) && start.IndexOf("\"text\""u8) > 0)
        {
            return DocumentFormat.Json;
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
