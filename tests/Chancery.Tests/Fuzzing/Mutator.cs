using System.Text;

namespace Chancery.Tests.Fuzzing;

/// <summary>Spoils bytes as chance and attackers do: the same seed gives the same spoils everywhere.</summary>
internal sealed class Mutator(int seed)
{
    private const int LongestRun = 4000;

    // What parsers trip over: borders of numbers, brackets that never close, marks of encodings, half letters.
    private static readonly byte[][] Tokens =
    [
        [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1F, 0x8B, 8, 0],
        .. new[]
        {
            "<", ">", "</", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&", "&#0;", "&#xD800;", "&nbsp;", "<?xml", "\r\n\r\n", "\n\n", "\t", "\"", "'", "\\u0000", "\\uD800", "{", "}", "[", "]",
            ":", "-1", "0", "99999999999999999999", "2147483648", "1e999", "0x", "%", "$", "€", "\u202E", "\u0301", "İ", "ﬀ", "🙂", "WARC/1.0", "Content-Length: 5", "Transfer-Encoding: chunked", "stream", "endstream", "obj", ">>", "/Length 999999",
            "pattern x : event AGREE", "  verb $x", " | ", "1-2", "1.1", "_", "February 30", "31/31/9999", "$-5 billion", "one hundred thousand million billion trillion", "1,,,000..0",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly Random random = new(seed);

    /// <summary>One to eight spoils of one seed, now and then with the end of another.</summary>
    public byte[] Spoil(IReadOnlyList<byte[]> seeds)
    {
        var bytes = seeds[random.Next(seeds.Count)].ToList();
        for (var times = random.Next(1, 9); times > 0; times--)
        {
            Spoil(bytes, seeds);
        }

        return [.. bytes];
    }

    private void Spoil(List<byte> bytes, IReadOnlyList<byte[]> seeds)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 200), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(seeds[random.Next(seeds.Count)].Skip(at));
                break;
            case 5:
                var token = Tokens[random.Next(Tokens.Length)];
                bytes.InsertRange(at, Enumerable.Repeat(token, random.Next(10) == 0 ? LongestRun / token.Length : 1).SelectMany(t => t));
                break;
            case 6 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }
}
