using System.Globalization;

namespace Chancery.Intake.Archives;

/// <summary>The head of one record of a WARC file (ISO 28500): its fields, without the block that follows.</summary>
/// <param name="Type"><c>response</c>, <c>conversion</c>, …; lower case.</param>
/// <param name="Target">The address that was fetched; null where not said.</param>
/// <param name="ContentType">Of the block; empty where not said.</param>
/// <param name="Length">Bytes of the block.</param>
internal sealed record WarcRecord(string Type, Uri? Target, string ContentType, long Length)
{
    private const int MostFields = 200;

    /// <summary>Reads on to the next record's head; null at the end.</summary>
    /// <exception cref="InvalidDataException">What stands there is no record.</exception>
    public static WarcRecord? Next(ByteBlocks blocks)
    {
        string? line;
        do
        {
            line = blocks.ReadLine();
        }
        while (line is { Length: 0 }); // two empty lines stand behind each block

        return line switch
        {
            null => null,
            _ when line.StartsWith("WARC/", StringComparison.Ordinal) => Fields(blocks),
            _ => throw new InvalidDataException($"expected a record that starts with “WARC/1.0” or “WARC/1.1”, found “{Opening(line)}”"),
        };
    }

    private static WarcRecord Fields(ByteBlocks blocks)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; blocks.ReadLine() is { Length: > 0 } line; count++)
        {
            if (count == MostFields)
            {
                throw new InvalidDataException($"a record has more than {MostFields} fields");
            }

            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new WarcRecord(
                fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant(),
                PageAddress.TryParse(fields.GetValueOrDefault("WARC-Target-URI", "").Trim('<', '>'), out var target) ? target : null,
                fields.GetValueOrDefault("Content-Type", ""),
                length)
            : throw new InvalidDataException("a record has no Content-Length, so that its end cannot be found");
    }

    private static string Opening(string line) => new([.. line.Take(20).Select(c => char.IsControl(c) ? '·' : c)]);
}
