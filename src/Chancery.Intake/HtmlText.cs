using System.Text;
using AngleSharp.Dom;

namespace Chancery.Intake;

/// <summary>The words of a page as a reader sees them: white space folded, one block a paragraph, items on lines of their own.</summary>
internal sealed class HtmlText
{
    private const int MostNesting = 400;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "figure", "figcaption", "pre", "address",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "table", "tr", "hr", "form", "fieldset", "details", "summary",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "canvas", "audio", "video", "select", "button", "textarea", "input",
    };

    private readonly StringBuilder text = new();
    private string pending = "";

    /// <summary>The plain text below an element; empty for none.</summary>
    public static string Of(IElement? root)
    {
        if (root is null)
        {
            return "";
        }

        var reader = new HtmlText();
        reader.Visit(root, 0);
        return reader.text.ToString();
    }

    private void Visit(INode node, int depth)
    {
        switch (node)
        {
            case IText words:
                Append(words.Data);
                break;
            case IElement element when !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden") && depth < MostNesting:
                VisitElement(element, depth);
                break;
            default:
                break; // comments and what a reader does not see
        }
    }

    private void VisitElement(IElement element, int depth)
    {
        var name = element.LocalName;
        var gap = name == "br" ? "\n" : name == "li" ? "\n- " : name is "td" or "th" ? "\t" : Blocks.Contains(name) ? "\n\n" : "";
        Break(gap);
        foreach (var child in element.ChildNodes)
        {
            Visit(child, depth + 1);
        }

        Break(gap == "\n- " ? "\n" : name == "br" ? "" : gap);
    }

    // The strongest gap that is due wins; it is written when words follow.
    private void Break(string gap)
    {
        if (gap == "\n- ")
        {
            pending = pending == "\n\n" ? "\n\n- " : gap;
        }
        else if (gap.Length > 0 && !pending.EndsWith("- ", StringComparison.Ordinal) && gap.Length >= pending.Length)
        {
            pending = gap;
        }
    }

    private void Append(string words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                pending = pending.Length == 0 ? " " : pending;
                continue;
            }

            text.Append(text.Length > 0 ? pending : pending.EndsWith("- ", StringComparison.Ordinal) ? "- " : "").Append(c);
            pending = "";
        }
    }
}
