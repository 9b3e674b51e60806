using System.Buffers.Text;
using System.Security.Cryptography;

namespace Chancery.Web.Keeping;

/// <summary>The bytes of an answer. Where the page tells who looks, the place is known, so that one rendering serves all.</summary>
internal sealed class Answer
{
    private const int TagBytes = 18;

    private readonly Lazy<string> tag;

    public Answer(byte[] body, string? contentType)
    {
        Body = body;
        ContentType = contentType;
        Badge = body.AsSpan().IndexOf(Parts.Badge.Place);
        tag = new Lazy<string>(() => $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagBytes))}\"");
    }

    /// <summary>All of it; who looks is left out.</summary>
    public byte[] Body { get; }

    public string? ContentType { get; }

    /// <summary>Where <see cref="Parts.Badge.Place"/> stands; negative where it does not.</summary>
    public int Badge { get; }

    /// <summary>A strong ETag over the bytes.</summary>
    public string Tag => tag.Value;
}
