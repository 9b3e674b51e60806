using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace Chancery.Intake.Feeds;

/// <summary>
/// XML from strangers, made safe and readable: no DTD is read, nothing is fetched, depth and size are capped; what feeds commonly get
/// wrong (an HTML entity, a bare ampersand, a control character) is mended instead of refused.
/// </summary>
internal static class XmlText
{
    private const int MostDepth = 100;
    private const int LongestEntity = 32;
    private static readonly string[] OwnEntities = ["amp", "lt", "gt", "quot", "apos"];

    /// <summary>The text, by the encoding that the server, the byte order mark or the XML declaration says.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string where, string? charset) =>
        Mend(TextDecoder.Decode(bytes, where, charset ?? Declared(bytes)));

    /// <summary>Whether it is a page in XHTML and no feed.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 2048)].IndexOf("<html"u8) >= 0;

    /// <summary>A reader that reads no DTD and fetches nothing.</summary>
    public static XmlReader Reader(string xml) => XmlReader.Create(new StringReader(xml), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024 * 1024,
        MaxCharactersInDocument = CappedBytes.DocumentCap,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    /// <summary>The name of the root.</summary>
    /// <exception cref="IntakeException">It is no XML, or nests too deep.</exception>
    public static string Check(string xml, string where)
    {
        try
        {
            using var reader = Reader(xml);
            reader.MoveToContent();
            var root = reader.LocalName;
            while (reader.Read())
            {
                if (reader.Depth > MostDepth)
                {
                    throw new IntakeException(where, $"its XML nests more than {MostDepth} deep, as no feed does", "Check where the file comes from");
                }
            }

            return root;
        }
        catch (XmlException e)
        {
            throw new IntakeException(where, string.Create(CultureInfo.InvariantCulture, $"the XML breaks at line {e.LineNumber}: {Reason(e)}"), "Fetch the feed again, or mend that line", e);
        }
    }

    private static string Reason(XmlException e) =>
        e.Message.IndexOf(" Line ", StringComparison.Ordinal) is > 0 and var cut ? e.Message[..cut].TrimEnd('.') : e.Message.TrimEnd('.');

    // encoding="…" of the declaration, which is ASCII in every encoding that gets here.
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        if (at < 0 || end < at)
        {
            return null;
        }

        var value = head[(at + "encoding=".Length)..end];
        var close = value.Length > 1 ? value.IndexOf(value[0], 1) : -1;
        return close > 1 ? value[1..close] : null;
    }

    private static string Mend(string xml)
    {
        var firstTag = xml.IndexOf('<', StringComparison.Ordinal);
        var mended = new StringBuilder(xml.Length);
        for (var i = Math.Max(firstTag, 0); i < xml.Length; i++)
        {
            var c = xml[i];
            if (c == '&')
            {
                i += Entity(xml, i, mended);
            }
            else if (c is >= ' ' or '\t' or '\n' or '\r' && c is not ('\uFFFE' or '\uFFFF'))
            {
                mended.Append(c);
            }
        }

        return mended.ToString();
    }

    // Writes the entity at `at` as XML knows it; gives how many characters after the ampersand were used.
    private static int Entity(string xml, int at, StringBuilder mended)
    {
        var length = xml.AsSpan(at + 1, Math.Min(LongestEntity, xml.Length - at - 1)).IndexOf(';');
        var name = length > 0 ? xml.AsSpan(at + 1, length) : default;
        if (name.IsEmpty || !IsName(name))
        {
            mended.Append("&amp;");
            return 0;
        }

        if (IsOwn(name))
        {
            mended.Append('&').Append(name).Append(';');
            return length + 1;
        }

        var decoded = WebUtility.HtmlDecode(xml.Substring(at, length + 2));
        if (decoded.Length > 2 || decoded.StartsWith('&') || decoded.Any(c => c < ' ' && !char.IsWhiteSpace(c)))
        {
            mended.Append("&amp;");
            return 0;
        }

        mended.Append(decoded is "<" ? "&lt;" : decoded is ">" ? "&gt;" : decoded);
        return length + 1;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name[0] == '#' ? name[1..] : name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOwn(ReadOnlySpan<char> name)
    {
        foreach (var own in OwnEntities)
        {
            if (name.SequenceEqual(own))
            {
                return true;
            }
        }

        return name is "#38" or "#60" or "#x26" or "#x3C" or "#x3c";
    }
}
