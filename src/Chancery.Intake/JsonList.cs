using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Chancery.Intake;

/// <summary>A JSON list whose members are documents.</summary>
internal static class JsonList
{
    /// <summary>Whether the first bracket is a list's.</summary>
    public static bool Is(ReadOnlySpan<byte> head) =>
        (head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head).TrimStart(" \t\r\n"u8).StartsWith("["u8);

    /// <summary>The bytes of each member.</summary>
    /// <exception cref="IntakeException">The JSON is broken.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Members(ReadOnlyMemory<byte> bytes, string where)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(WithoutMark(bytes));
        }
        catch (JsonException e)
        {
            throw new IntakeException(where, $"no valid JSON at line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}", "Mend it there, or fetch the file again", e);
        }

        using (json)
        {
            foreach (var member in json.RootElement.EnumerateArray())
            {
                yield return JsonMarshal.GetRawUtf8Value(member).ToArray(); // as bytes: they may be no UTF-8, which their reader tells
            }
        }
    }

    /// <summary>The bytes behind the byte order mark, if there is one.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
