using System.Net;
using System.Text;
using Xunit;

namespace Chancery.Web.Tests.Api;

public sealed class ReadApiTests(OpenRoom room)
{
    private const string Words = "Norway pledged to invest $5 billion in Kenya over ten years.";

    [Theory]
    [InlineData("text/plain", Words)]
    [InlineData("text/plain; charset=utf-8", Words)]
    [InlineData("text/markdown", "# A promise\n\nNorway pledged to invest **$5 billion** in Kenya over ten years.")]
    [InlineData("text/html", "<html><body><article><h1>A promise</h1><p>Norway pledged to invest $5 billion in Kenya over ten years.</p></article></body></html>")]
    [InlineData("application/json", """{"id":"promise","text":"Norway pledged to invest $5 billion in Kenya over ten years."}""")]
    public async Task A_document_of_any_kind_goes_in_and_its_dossier_comes_out(string type, string body)
    {
        using var answer = await room.PostAsync("/read?published=2025-11-10&title=A%20promise", body, type);
        var dossier = await Caller.JsonAsync(answer, HttpStatusCode.OK);

        Assert.Equal("A promise", (string?)dossier["title"]);
        Assert.Equal("2025-11-10", (string?)dossier["published"]);
        var pledge = dossier["statements"]!.AsArray().Single(s => (string?)s!["kind"] == "pledge")!;
        var (start, end) = ((int)pledge["span"]![0]!, (int)pledge["span"]![1]!);
        Assert.Equal((string?)pledge["quote"], ((string?)dossier["text"])![start..end]);
        Assert.NotEmpty(dossier["findings"]!.AsArray());
    }

    [Fact]
    public async Task The_charset_of_the_header_counts()
    {
        var bytes = Encoding.Latin1.GetBytes("Perú pledged to lend Chile $2 billion.");
        using var answer = await room.SendAsync(HttpMethod.Post, "/read", bytes, "text/plain; charset=iso-8859-1");
        Assert.StartsWith("Perú", (string?)(await Caller.JsonAsync(answer, HttpStatusCode.OK))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_read_is_not_kept()
    {
        using var answer = await room.PostAsync("/read?publisher=Nobody%20keeps%20this", Words, "text/plain");
        await Caller.JsonAsync(answer, HttpStatusCode.OK);
        Assert.Equal(0, (int)(await room.GetAsync("/documents?publisher=nobody%20keeps%20this"))["total"]!);
    }

    [Theory]
    [InlineData("application/zip", "PK", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, "words", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("nonsense", "words", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain; charset=klingon", "words", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("text/plain", " \n ", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/json", "{\"text\":", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/json", "{\"words\":\"Norway\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/pdf", "%PDF-1.7 and nothing", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_read_is_a_problem(string? type, string body, HttpStatusCode status)
    {
        using var answer = await room.SendAsync(HttpMethod.Post, "/read", Encoding.UTF8.GetBytes(body), type is "nonsense" ? null : type);
        await Caller.ProblemAsync(answer, status);
    }

    [Theory]
    [InlineData("http://127.0.0.1:22/", HttpStatusCode.UnprocessableEntity)]
    [InlineData("http://169.254.169.254/latest/meta-data", HttpStatusCode.UnprocessableEntity)]
    [InlineData("http://[::1]/", HttpStatusCode.UnprocessableEntity)]
    [InlineData("file:///etc/passwd", HttpStatusCode.BadRequest)]
    [InlineData("/etc/passwd", HttpStatusCode.BadRequest)]
    public async Task No_address_leads_inside(string address, HttpStatusCode status)
    {
        using var answer = await room.SendAsync(HttpMethod.Post, "/read?address=" + Uri.EscapeDataString(address), [], null);
        await Caller.ProblemAsync(answer, status);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_before_it_is_read()
    {
        var body = new byte[18 * 1024 * 1024];
        Array.Fill(body, (byte)'a');
        try
        {
            using var answer = await room.SendAsync(HttpMethod.Post, "/read", body, "text/plain");
            await Caller.ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The connection may be cut while the body is still being sent: refused all the same.
        }
    }

    [Theory]
    [InlineData("{\"sentence\":\"x\",\"publishd\":\"2025-01-01\"}", "$.publishd, line 1")]
    [InlineData("{\n\"sentence\":\n7}", "$.sentence, line 3")]
    [InlineData("{\"published\":\"2025-01-01\"}", "$, line 1")]
    [InlineData("{\"sentence\":\"x\"", "line 1")]
    [InlineData("", "body")]
    public async Task Json_that_does_not_fit_is_told_with_its_place(string body, string where)
    {
        using var answer = await room.PostAsync("/check", body, "application/json");
        Assert.EndsWith(where, (string?)(await Caller.ProblemAsync(answer, HttpStatusCode.BadRequest))["where"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_is_put_to_every_check()
    {
        using var answer = await room.PostAsync("/check", """{"sentence":"Norway will invest $135 billion in Kenya over ten years.","published":"2025-11-10"}""", "application/json");
        Assert.Contains((await Caller.JsonAsync(answer, HttpStatusCode.OK))["findings"]!.AsArray(), f => (string?)f!["verdict"] is "doubtful" or "implausible");
    }

    [Fact]
    public async Task What_another_site_has_a_browser_send_is_refused()
    {
        using var content = new StringContent(Words, Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/documents", UriKind.Relative)) { Content = content };
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await room.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        await Caller.ProblemAsync(answer, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("DELETE", "/pledges", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/read", HttpStatusCode.MethodNotAllowed)]
    public async Task A_method_that_is_not_there_is_a_problem(string method, string path, HttpStatusCode status)
    {
        using var answer = await room.SendAsync(new HttpMethod(method), path, [], "application/json");
        await Caller.ProblemAsync(answer, status);
    }
}
