using System.Text;
using UtfUnknown;

namespace Chancery.Intake;

/// <summary>Tells an encoding from the bytes, where nothing declares it.</summary>
internal static class EncodingGuess
{
    private const int SampleLength = 256 * 1024;
    private const float LeastConfidence = 0.3f;

    // So many good sequences for each bad one, and the text is UTF-8 with a broken place, not something else.
    private const int GoodForEachBad = 4;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // there in every runtime

    /// <summary>The encoding of that name; null where there is none. What the web calls Latin-1 is Windows-1252 (WHATWG Encoding Standard).</summary>
    public static Encoding? Named(string charset)
    {
        var name = charset.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            return name is "iso-8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "iso8859-1" or "windows-1252" ? Western
                : name is "utf8" or "utf-8" ? Encoding.UTF8
                : name is "utf-7" ? null // dead, and a way to smuggle markup
                : Known(name is "x-sjis" or "sjis" or "windows-31j" ? "shift_jis" : name is "gb2312" or "gbk" ? "gb18030" : name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null; // a charset that does not exist declares nothing
        }
    }

    /// <summary>Whether it is UTF-8.</summary>
    public static bool IsUtf8(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage;

    /// <summary>Whether it writes other letters with the bytes of ASCII, so that it looks like UTF-8.</summary>
    public static bool IsSevenBit(Encoding encoding) => encoding.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || encoding.WebName.StartsWith("hz-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The likeliest encoding of text that is not valid UTF-8 throughout.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="declared">What it is said to be: UTF-8 or null.</param>
    public static Encoding Of(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        var (good, bad) = Utf8Sequences(bytes);
        if (good >= bad * GoodForEachBad && (good > 0 || declared is not null))
        {
            return Encoding.UTF8; // with the broken places marked
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleLength)].ToArray();
        var found = CharsetDetector.DetectFromBytes(sample).Detected;
        return found is { Confidence: >= LeastConfidence, EncodingName: { } name } && Named(name) is { } encoding && !IsUtf8(encoding) && encoding.IsSingleByteOrCovers(sample) ? encoding : Western;
    }

    /// <summary>UTF-16 without a mark, told by where the zeros stand; null where they stand anywhere.</summary>
    public static Encoding? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 1] += sample[i] == 0 ? 1 : 0;
        }

        var half = sample.Length / 2;
        return half < 4 || bytes.Length % 2 != 0 ? null
            : zeros[1] * 10 > half * 7 && zeros[0] * 20 < half ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)
            : zeros[0] * 10 > half * 7 && zeros[1] * 20 < half ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)
            : null;
    }

    /// <summary>Whether so many control characters stand in it as in no text.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var controls = 0;
        foreach (var b in sample)
        {
            controls += b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B) ? 1 : 0;
        }

        return controls * 20 > sample.Length;
    }

    private static Encoding Known(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    // A guess of an East Asian encoding must fit every byte: detectors take a few accents for Chinese.
    private static bool IsSingleByteOrCovers(this Encoding encoding, byte[] sample)
    {
        if (encoding.IsSingleByte)
        {
            return true;
        }

        var decoded = encoding.GetString(sample);
        return decoded.AsSpan(0, Math.Max(0, decoded.Length - 1)).IndexOf('\uFFFD') < 0;
    }

    private static (int Good, int Bad) Utf8Sequences(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        var rest = bytes;
        while (rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            rest = rest[at..];
            var fits = Rune.DecodeFromUtf8(rest, out _, out var used) == System.Buffers.OperationStatus.Done;
            good += fits ? 1 : 0;
            bad += fits ? 0 : 1;
            rest = rest[used..];
        }

        return (good, bad);
    }
}
