using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Document = Chancery.Text.Document;

namespace Chancery.Intake;

/// <summary>A web page to a document: its main text without menus and adverts, and what it says of itself.</summary>
internal static class HtmlReader
{
    // A page without an address of its own still needs one for the main-text finder to resolve links, which we drop.
    private const string NoAddress = "http://page.invalid/";

    // The main-text finder walks the page by recursion.
    private const int MostDepthForFinder = 200;

    public static Document Read(string html, string where, string id, string? address = null)
    {
        html = HtmlDrawings.Without(html);
        HtmlDepth.Check(html, where);
        var parser = new HtmlParser();
        using var page = parser.ParseDocument(html);
        HtmlDepth.Check(page, where);
        var said = PageMetadata.Read(page, address);
        var article = HtmlDepth.IsOver(page, MostDepthForFinder) ? null : SmartReader.Reader.ParseArticle(address ?? NoAddress, html);
        var text = HtmlText.Of(article is { IsReadable: true, Content.Length: > 0 }
            ? parser.ParseDocument(article.Content).Body
            : WithoutFurniture(page));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new IntakeException(where, "the page has no text to read", "Save it from a browser after it has loaded, or paste the text");
        }

        return new Document
        {
            Id = id,
            Text = text,
            Title = said.Title ?? Clean(article?.Title),
            Author = said.Author ?? Clean(article?.Author),
            Publisher = said.Publisher ?? Clean(article?.SiteName),
            Published = said.Published,
            Url = said.Url ?? address,
            Language = said.Language ?? "en",
        };
    }

    private static IElement? WithoutFurniture(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("script,style,noscript,template,nav,header,footer,aside,form,iframe,svg").ToList())
        {
            element.Remove();
        }

        return page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body;
    }

    private static string? Clean(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
