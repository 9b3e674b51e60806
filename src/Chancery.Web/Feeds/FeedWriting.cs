using System.Globalization;
using System.Text;
using System.Xml;
using Chancery.Web.Api;

namespace Chancery.Web.Feeds;

/// <summary>Rows as Atom (RFC 4287) and JSON Feed 1.1.</summary>
internal static class FeedWriting
{
    public const string AtomType = "application/atom+xml";
    public const string JsonType = "application/feed+json";

    private const string AtomSpace = "http://www.w3.org/2005/Atom";

    // Feeds need a day; what no document dates is as old as can be.
    private static readonly DateOnly Undated = new(1970, 1, 1);

    public static byte[] Atom(FeedHead head, IReadOnlyList<FeedRow> rows)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", AtomSpace);
            xml.WriteElementString("id", AtomSpace, head.Self.AbsoluteUri);
            xml.WriteElementString("title", AtomSpace, Clean(head.Title));
            xml.WriteElementString("updated", AtomSpace, Time(rows.Max(r => r.Day)));
            WriteLink(xml, "self", head.Self);
            WriteLink(xml, "alternate", head.Home);
            xml.WriteStartElement("author", AtomSpace);
            xml.WriteElementString("name", AtomSpace, "Chancery");
            xml.WriteEndElement();
            foreach (var row in rows)
            {
                xml.WriteStartElement("entry", AtomSpace);
                xml.WriteElementString("id", AtomSpace, IdOf(row));
                xml.WriteElementString("title", AtomSpace, Clean(row.Title));
                xml.WriteElementString("updated", AtomSpace, Time(row.Day));
                WriteLink(xml, "alternate", new Uri(head.Home, row.Path));
                xml.WriteElementString("summary", AtomSpace, Clean(row.Facts));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    public static byte[] Json(FeedHead head, IReadOnlyList<FeedRow> rows) => ApiJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", head.Title);
        json.WriteString("home_page_url", head.Home.AbsoluteUri);
        json.WriteString("feed_url", head.Self.AbsoluteUri);
        json.WriteString("language", "en");
        json.WriteStartArray("items");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(row));
            json.WriteString("url", new Uri(head.Home, row.Path).AbsoluteUri);
            json.WriteString("title", row.Title);
            json.WriteString("content_text", $"“{row.Title}” {row.Facts}");
            if (row.Day is not null)
            {
                json.WriteString("date_published", Time(row.Day));
            }

            json.WritePropertyName("_chancery");
            row.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    // The same thing is the same item in whatever room it is read.
    private static string IdOf(FeedRow row) => "urn:chancery:" + row.Key.Replace('/', ':');

    private static string Time(DateOnly? day) => (day ?? Undated).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static void WriteLink(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", AtomSpace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    // Words of documents may hold what XML cannot; it is left out.
    private static string Clean(string words)
    {
        var kept = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (XmlConvert.IsXmlChar(words[i]))
            {
                kept.Append(words[i]);
            }
            else if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i]))
            {
                kept.Append(words[i]).Append(words[++i]);
            }
        }

        return kept.ToString();
    }
}
