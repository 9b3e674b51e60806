using Chancery.Text;

namespace Chancery.Intake;

/// <summary>The <c>key: value</c> lines between two lines of dashes at the head of a Markdown file.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Reads what it knows into a document and tells at which line the text begins.</summary>
    public static (Document Document, int FirstLine) Read(IReadOnlyList<string> lines, string id)
    {
        var document = new Document { Id = id, Text = "" };
        var end = lines.Count > 0 && lines[0].TrimEnd() == Fence ? FindEnd(lines) : -1;
        if (end < 0)
        {
            return (document, 0);
        }

        for (var i = 1; i < end; i++)
        {
            if (lines[i].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                document = With(document, lines[i][..colon].Trim().ToUpperInvariant(), Unquote(lines[i][(colon + 1)..].Trim()));
            }
        }

        return (document, end + 1);
    }

    private static int FindEnd(IReadOnlyList<string> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].TrimEnd() == Fence)
            {
                return i;
            }
        }

        return -1;
    }

    private static Document With(Document document, string key, string value) => (key, value) switch
    {
        (_, "") => document,
        ("ID", _) => document with { Id = value },
        ("TITLE", _) => document with { Title = value },
        ("DATE" or "PUBLISHED", _) => document with { Published = PublishedDay.Find(value) },
        ("AUTHOR" or "BY", _) => document with { Author = value },
        ("PUBLISHER" or "SOURCE", _) => document with { Publisher = value },
        ("URL" or "LINK", _) => document with { Url = value },
        ("LANGUAGE" or "LANG", _) => document with { Language = value },
        _ => document,
    };

    private static string Unquote(string value) =>
        value is ['"', .. var inner, '"'] || value is ['\'', .. var single, '\''] && (inner = single) is not null ? inner : value;
}
