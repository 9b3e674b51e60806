using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Chancery.Web.Tests.Api;

/// <summary>Calls the API as a program does.</summary>
public static class Caller
{
    /// <summary>Gets JSON that must be there.</summary>
    public static async Task<JsonNode> GetAsync(this OpenRoom room, string path)
    {
        ArgumentNullException.ThrowIfNull(room);
        using var answer = await room.Visitor.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await JsonAsync(answer, HttpStatusCode.OK);
    }

    /// <summary>Posts JSON.</summary>
    public static Task<HttpResponseMessage> PostAsync(this OpenRoom room, string path, JsonNode body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return PostAsync(room, path, body.ToJsonString(), "application/json");
    }

    /// <summary>Posts words of a content type.</summary>
    public static Task<HttpResponseMessage> PostAsync(this OpenRoom room, string path, string body, string? type) => SendAsync(room, HttpMethod.Post, path, Encoding.UTF8.GetBytes(body), type);

    /// <summary>Sends bytes of a content type.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this OpenRoom room, HttpMethod method, string path, byte[] body, string? type)
    {
        ArgumentNullException.ThrowIfNull(room);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative)) { Content = content };
        return await room.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The JSON of an answer with the status that it must have.</summary>
    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage?.RequestUri}: {answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The problem that an answer tells; every one says what it is.</summary>
    public static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var problem = await JsonAsync(answer, status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.All(["type", "title", "detail", "instance"], field => Assert.NotEqual("", (string?)problem[field] ?? ""));
        return problem;
    }
}
