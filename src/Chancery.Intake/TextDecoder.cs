using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Chancery.Intake;

/// <summary>Bytes to text: by byte order mark; else as UTF-8 where the bytes are that; else by the declared charset; else by what the letters look like.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes without the byte order mark.</summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="where">Its name, for messages.</param>
    /// <param name="charset">What the page or its server declares; null where nothing does.</param>
    /// <exception cref="IntakeException">The bytes are no text in any encoding that is known here.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string where, string? charset = null) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Marked(rest, where, charset),
        [0xFF, 0xFE, 0, 0, ..] => Wide(bytes[4..], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), where),
        [0xFF, 0xFE, .. var rest] => Wide(rest, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), where),
        [0xFE, 0xFF, .. var rest] => Wide(rest, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), where),
        _ => Unmarked(bytes, where, charset),
    };

    private static string Marked(ReadOnlySpan<byte> bytes, string where, string? charset) =>
        Utf8Text(bytes) ?? Unmarked(bytes, where, charset ?? "utf-8");

    private static string Unmarked(ReadOnlySpan<byte> bytes, string where, string? charset)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            return EncodingGuess.WideWithoutMark(bytes) is { } wide ? Wide(bytes, wide, where) : throw Binary(bytes, where, zero);
        }

        // ISO-2022-JP and its like hide in seven bits; anything else that is valid UTF-8 is UTF-8, whatever is declared.
        var declared = charset is null ? null : EncodingGuess.Named(charset);
        if ((declared is null || !EncodingGuess.IsSevenBit(declared)) && Utf8Text(bytes) is { } text)
        {
            return text;
        }

        var encoding = declared is not null && !EncodingGuess.IsUtf8(declared) ? declared : EncodingGuess.Of(bytes, declared);
        return EncodingGuess.LooksBinary(bytes)
            ? throw new IntakeException(where, "this is not text: it is full of control characters", "Chancery reads plain text, Markdown, HTML, feeds, JSON, JSONL, WARC and PDF, also gzipped; convert other files to text first")
            : encoding.GetString(bytes);
    }

    // Null where the bytes are not UTF-8.
    private static string? Utf8Text(ReadOnlySpan<byte> bytes)
    {
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, chars, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done ? new string(chars, 0, written) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static string Wide(ReadOnlySpan<byte> bytes, Encoding encoding, string where)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new IntakeException(where, $"the {encoding.WebName.ToUpperInvariant()} breaks at byte {e.Index + 1}", "Convert the file to UTF-8 first", e);
        }
    }

    private static IntakeException Binary(ReadOnlySpan<byte> bytes, string where, int zero) => new(
        where,
        FormatSniffer.BinaryName(bytes) is { } name ? $"this is {name}, not text" : $"this is not text: byte {zero + 1} is zero",
        "Chancery reads plain text, Markdown, HTML, feeds, JSON, JSONL, WARC and PDF, also gzipped; convert other files to text first");
}
