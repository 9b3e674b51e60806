using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Api;

/// <summary>A JSON answer with a strong ETag over its bytes: who has them already gets 304 and no body.</summary>
internal sealed class TaggedJson(byte[] body, int status = StatusCodes.Status200OK, string mediaType = "application/json") : IResult
{
    private const int TagBytes = 18;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        if (HttpMethods.IsGet(httpContext.Request.Method) && IsKnown(httpContext))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return Task.CompletedTask;
        }

        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    // What is made by a request is at another address than the request's: only what was got can be had already.
    private bool IsKnown(HttpContext context)
    {
        var tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagBytes))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(v => v == "*" || v == tag || v == "W/" + tag);
    }
}
