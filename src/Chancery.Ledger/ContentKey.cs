using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Text;

namespace Chancery.Ledger;

/// <summary>Keys that are worked out from content alone, so that reading the same thing again gives the same key, here and elsewhere.</summary>
internal static class ContentKey
{
    /// <summary>SHA-256 over a document's text and metadata, lower-case hex. Its id is a name, not content, and does not count.</summary>
    public static string Of(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, document.Text);
        Add(hash, document.Published?.ToString("O", CultureInfo.InvariantCulture));
        Add(hash, document.Publisher);
        Add(hash, document.Title);
        Add(hash, document.Author);
        Add(hash, document.Url);
        Add(hash, document.Language);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 over the letters and digits of a text, lower-case hex: copies that differ in spaces, marks and case share it.</summary>
    public static string OfWords(string text)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = char.ToLowerInvariant(c);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept, 0, length)));
    }

    /// <summary>SHA-256 over the JSON of what was read and found, lower-case hex.</summary>
    public static string Of(IEnumerable<string> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in json)
        {
            Add(hash, line);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length before each field, so that "ab","c" and "a","bc" differ; −1 for a field that is not said.
    private static void Add(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
        BinaryPrimitives.WriteInt32LittleEndian(length, field is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
