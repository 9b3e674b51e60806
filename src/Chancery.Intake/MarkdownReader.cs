using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Markdown to a document: its plain text is what a reader sees, one paragraph, heading or list item a block.</summary>
internal static class MarkdownReader
{
    public static Document Read(string markdown, string id)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var (document, first) = FrontMatter.Read(lines, id);
        var blocks = new MarkdownBlocks();
        for (var i = first; i < lines.Length; i++)
        {
            blocks.Add(lines[i], i + 1 < lines.Length ? lines[i + 1] : "");
        }

        var text = blocks.Finish();
        return blocks.FirstHeading is { } heading && (document.Title is null || document.Title == heading) && text.StartsWith(heading, StringComparison.Ordinal)
            ? document with { Title = heading, Text = text[heading.Length..].TrimStart('\n') }
            : document with { Text = text };
    }
}
