namespace Chancery.Intake.Feeds;

/// <summary>Reads a feed of any kind.</summary>
internal static class FeedReader
{
    /// <summary>Reads the feed in these bytes.</summary>
    /// <exception cref="IntakeException">It is no feed; the message says what was found.</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string where, string? charset) =>
        IsJson(bytes.Span) ? JsonFeed.Read(bytes, where) : XmlFeed.Read(XmlText.Decode(bytes.Span, where, charset), where);

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return start.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }
}
