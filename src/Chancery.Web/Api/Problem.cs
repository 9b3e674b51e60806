using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Api;

/// <summary>What went wrong with a request, as RFC 9457 has it, with where it is, what was expected and what to do.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What kind of trouble it is: the same words for the same kind.</param>
/// <param name="Detail">What it is this time.</param>
internal sealed record Problem(int Status, string Title, string Detail) : IResult
{
    public const string MediaType = "application/problem+json";

    /// <summary>The field, header or line; null where it is the whole request.</summary>
    public string? Where { get; init; }

    /// <summary>What would have made sense; null where that is not known.</summary>
    public string? Expected { get; init; }

    /// <summary>What to do about it; null where nothing helps.</summary>
    public string? Remedy { get; init; }

    public static Problem NotFound(string what, string remedy) => new(StatusCodes.Status404NotFound, "There is no such thing", what) { Remedy = remedy };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.CacheControl = "no-store";
        await httpContext.Response.Body.WriteAsync(ApiJson.Bytes(Write(httpContext)), httpContext.RequestAborted).ConfigureAwait(false);
    }

    private Action<Utf8JsonWriter> Write(HttpContext context) => json =>
    {
        json.WriteStartObject();
        json.WriteString("type", $"{ApiRoutes.Documentation}#problem-{Status}");
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        json.WriteString("instance", context.Request.Path);
        json.WriteString("where", Where);
        json.WriteString("expected", Expected);
        json.WriteString("remedy", Remedy);
        json.WriteEndObject();
    };
}
