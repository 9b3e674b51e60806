using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Chancery.Intake;

/// <summary>Bytes to text: by byte order mark, else by a declared charset, else strictly as UTF-8. Never a guess.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes without the byte order mark.</summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="where">Its name, for messages.</param>
    /// <param name="charset">What the page or its server declares; null where nothing does.</param>
    /// <exception cref="IntakeException">The bytes are no text in that encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string where, string? charset = null) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8Text(rest, where, skipped: 3),
        [0xFF, 0xFE, .. var rest] => Utf16Text(rest, where, bigEndian: false),
        [0xFE, 0xFF, .. var rest] => Utf16Text(rest, where, bigEndian: true),
        _ when charset is not null && Declared(charset) is { } encoding && !IsUtf8(encoding) => encoding.GetString(bytes),
        _ => Utf8Text(bytes, where, skipped: 0),
    };

    private static bool IsUtf8(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage;

    private static string Utf8Text(ReadOnlySpan<byte> bytes, string where, int skipped)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            throw Binary(where, zero + skipped);
        }

        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, chars, out var read, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done
                ? new string(chars, 0, written)
                : throw new IntakeException(
                    where,
                    $"byte {read + skipped + 1} (0x{bytes[read]:X2}) is not UTF-8",
                    "Chancery reads UTF-8, or UTF-16 with a byte order mark; convert the file first, for example: iconv -f WINDOWS-1252 -t UTF-8");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static string Utf16Text(ReadOnlySpan<byte> bytes, string where, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new IntakeException(where, $"the UTF-16 breaks at byte {e.Index + 3}", "Convert the file to UTF-8 first", e);
        }
    }

    private static IntakeException Binary(string where, int zero) => new(
        where,
        $"this is not text: byte {zero + 1} is zero",
        "Chancery reads plain text, Markdown, HTML, JSON and JSONL, also gzipped; convert PDF or office files to text first");

    private static Encoding? Declared(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(charset.Trim().Trim('"', '\''));
        }
        catch (ArgumentException)
        {
            return null; // a charset that does not exist declares nothing
        }
    }
}
