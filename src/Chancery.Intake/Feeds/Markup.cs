using AngleSharp.Html.Parser;

namespace Chancery.Intake.Feeds;

/// <summary>The words in a piece of HTML or plain text, as feeds mix them.</summary>
internal static class Markup
{
    private const string Where = "the feed’s entry";

    /// <summary>What a reader sees, paragraphs apart; plain text as it stands.</summary>
    public static string Text(string content)
    {
        if (content.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return content.Trim();
        }

        content = HtmlDrawings.Without(content);
        HtmlDepth.Check(content, Where);
        using var page = new HtmlParser().ParseDocument(content);
        HtmlDepth.Check(page, Where);
        return HtmlText.Of(page.Body);
    }

    /// <summary>The same on one line; null where there are no words.</summary>
    public static string? Words(string content)
    {
        var words = string.Join(' ', Text(content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : null;
    }
}
