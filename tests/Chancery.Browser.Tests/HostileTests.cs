using Xunit;

namespace Chancery.Browser.Tests;

/// <summary>Words from outside stay words, in a browser that would run them.</summary>
public sealed class HostileTests(OpenBrowser browser)
{
    private static readonly string[] Openings = ["", "\"", "'", "\">", "'>", "</p>", "</blockquote>", "</title>", "</textarea>", "<!--", "]]>", "</script>", "</svg>", "%3C", "&lt;"];

    private static readonly string[] Bodies =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>", "<body onload=alert(1)>",
        "<style>*{background:url(//x.test)}</style>", "<meta http-equiv=refresh content=0;url=//x.test>", "<base href=//x.test>", "<form action=//x.test><input name=a autofocus onfocus=alert(1)>",
        "<object data=//x.test>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "javascript:alert(1)",
    ];

    [Fact]
    public async Task Two_hundred_attacks_through_text_title_publisher_name_and_address_run_nothing()
    {
        string[] attacks = [.. Openings.SelectMany(o => Bodies.Select(b => o + b))];
        Assert.True(attacks.Length >= 200);
        await using var visit = await browser.VisitAsync(Look.All[0]);
        var page = visit.Page;
        await visit.OpenAsync("/read");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync(string.Join("\n", attacks.Select(a => $"Chile said {a} that it will invest $5 billion in Bolivia {a}. Marta {a} Hellwig of Acme {a} Steel said “{a}”.")));
        await page.GetByLabel("Title").FillAsync(string.Concat(attacks.Take(30)));
        await page.GetByLabel("Publisher").FillAsync(string.Concat(attacks.Skip(30).Take(30)));
        await page.GetByLabel("Day of publication").FillAsync("1990-01-01"); // behind everything else in the lists
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Read" }).ClickAsync();
        await page.WaitForURLAsync("**/documents/*");

        foreach (var address in (string[])[.. attacks.Chunk(20).Select(c => "/search?text=" + Uri.EscapeDataString(c[0])), .. attacks.Chunk(40).Select(c => "/actors/" + Uri.EscapeDataString(c[^1])), "/documents", "/pledges", "/quotations", "/"])
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator("img, iframe, object, embed, base, video, main style, main script, meta[http-equiv], [onload], [onerror], [ontoggle], [onfocus], a[href^='javascript:']").CountAsync());
        }

        visit.AssertQuiet();
    }
}
