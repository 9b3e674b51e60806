using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class HostileTextTests(OpenRoom room)
{
    private static readonly string[] Openings = ["", "\"", "'", "\">", "'>", "</p>", "</blockquote>", "</title>", "</textarea>", "<!--", "]]>", "</script>", "\u2028", "%3C", "&lt;", "javascript:"];

    private static readonly string[] Bodies =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>",
        "<body onload=alert(1)>", "<style>*{background:url(//x)}</style>", "<meta http-equiv=refresh content=0;url=//x>", "<base href=//x>", "<form action=//x><input name=a>",
        "<object data=//x>", "<math><mi xlink:href=javascript:alert(1)>", "<details open ontoggle=alert(1)>", "{{constructor.constructor('alert(1)')()}}",
    ];

    [Fact]
    public async Task Two_hundred_attacks_in_words_title_and_publisher_stay_words()
    {
        string[] attacks = [.. Openings.SelectMany(o => Bodies.Select(b => o + b))];
        Assert.True(attacks.Length >= 200);
        var addresses = new List<string>();
        foreach (var group in attacks.Chunk(28))
        {
            var text = string.Join("\n", group.Select(a => $"Norway said {a} that it will invest $5 billion in Kenya {a}."));
            using var answer = await room.ReadAsync(("text", text), ("title", string.Concat(group)), ("publisher", string.Concat(group)), ("keep", "true"));
            Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Redirect, $"{answer.StatusCode}: {(await OpenRoom.ParseAsync(answer)).QuerySelector("[role=alert], h1 + p")?.TextContent}");
            addresses.Add(answer.Headers.Location!.ToString());
        }

        foreach (var address in addresses.Append("/documents"))
        {
            AssertHarmless(await room.PageAsync(address));
        }
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_script_frames_and_sniffing()
    {
        foreach (var address in new[] { "/read", "/documents", "/nowhere", "/assets/site.css" })
        {
            using var answer = await room.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    private static void AssertHarmless(IHtmlDocument page)
    {
        Assert.Equal("/assets/enhance.js", Assert.Single(page.Scripts).GetAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("img, svg, iframe, object, embed, style, base, math, meta[http-equiv]"));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
            foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action") })
            {
                Assert.True(address is null || address.StartsWith('/') || address.StartsWith('#'), address);
            }
        }
    }
}
