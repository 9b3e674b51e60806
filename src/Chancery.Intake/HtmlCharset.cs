using System.Buffers;
using System.Text;

namespace Chancery.Intake;

/// <summary>Finds the charset that a page declares in its first kilobyte, as the HTML standard has it.</summary>
internal static class HtmlCharset
{
    private const int Window = 1024;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \"';/>\r\n");

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + "charset=".Length)..].TrimStart(' ', '"', '\'');
        var end = rest.AsSpan().IndexOfAny(Ends);
        return end > 0 ? rest[..end] : null;
    }
}
