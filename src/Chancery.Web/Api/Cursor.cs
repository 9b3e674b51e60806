using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Api;

/// <summary>Where a page ended, for the next request: opaque, and good only for the same list with the same filters.</summary>
internal static class Cursor
{
    private const int MarkBytes = 6;
    private const int MostLength = 2000;

    /// <summary>The place that a cursor stands for; null for the first page.</summary>
    /// <exception cref="UnclearRequestException">It is none of ours, or of another list.</exception>
    public static string? Open(string? cursor, HttpRequest request)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var bytes = new byte[Math.Min(cursor.Length, MostLength)];
        return cursor.Length <= MostLength && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length) && length > MarkBytes && bytes.AsSpan(0, MarkBytes).SequenceEqual(Mark(request))
            ? Encoding.UTF8.GetString(bytes, MarkBytes, length - MarkBytes)
            : throw Wrong(cursor);
    }

    /// <summary>The cursor of a place; null where the list ended.</summary>
    public static string? Close(string? place, HttpRequest request) =>
        place is null ? null : Base64Url.EncodeToString([.. Mark(request), .. Encoding.UTF8.GetBytes(place)]);

    private static ReadOnlySpan<byte> Mark(HttpRequest request)
    {
        var asked = request.Query.Where(q => q.Key is not ("after" or "limit")).OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}?{string.Join('&', asked)}")).AsSpan(0, MarkBytes);
    }

    private static UnclearRequestException Wrong(string cursor) =>
        new("after", cursor.Length > 40 ? cursor[..40] + "…" : cursor, "the value “next” of the page before it, with the same filters");
}
