using System.Security.Cryptography;
using System.Text;
using Chancery.Intake;
using Chancery.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Chancery.Web.Api;

/// <summary>Reading a document or a sentence that a program hands in.</summary>
internal static class ReadRoutes
{
    // What a document may be, with what its name would end in.
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["application/json"] = ".json",
        ["application/pdf"] = ".pdf",
    };

    private static readonly BodyTypes Body = new(IsRequired: false, Endings.Keys.ToDictionary(
        type => type, type => type == "application/json" ? "DocumentIn" : type == "application/pdf" ? "Bytes" : "Words", StringComparer.Ordinal));

    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        groups.Reading.MapPost("/read", ReadAsync).WithMetadata(Body)
            .Describe("readDocument", "Read a document: text, Markdown, a web page, JSON with a text, or PDF. Its dossier comes back; nothing is kept", "Dossier");
        groups.Editing.MapPost("/documents", KeepAsync).WithMetadata(Body)
            .Describe("keepDocument", "Read a document and keep its dossier in the ledger", "Dossier", StatusCodes.Status201Created);
        groups.Reading.MapPost("/check", async (CheckedSentence said, ReadingDesk reading, Desk desk, CancellationToken cancellation) => string.IsNullOrWhiteSpace(said.Sentence)
                ? throw new UnclearRequestException("sentence", said.Sentence, "one sentence or a few")
                : (IResult)new TaggedJson(ListRoutes.Dossier(await reading.ExamineAsync(said.ToDocument(desk.Today), cancellation).ConfigureAwait(false))))
            .Describe("checkSentence", "Put a sentence to every check: what it states, how plausible it is, how often such pledges are kept", "Dossier");
    }

    private static async Task<IResult> ReadAsync([AsParameters] DocumentSaid said, HttpRequest request, ReadingDesk reading, CancellationToken cancellation) =>
        new TaggedJson(ListRoutes.Dossier(await reading.ExamineAsync(await DocumentAsync(said, request, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)));

    private static async Task<IResult> KeepAsync([AsParameters] DocumentSaid said, HttpRequest request, ReadingDesk reading, Desk desk, CancellationToken cancellation)
    {
        var dossier = await reading.ExamineAsync(await DocumentAsync(said, request, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        var key = await desk.KeepAsync(dossier, cancellation).ConfigureAwait(false);
        request.HttpContext.Response.Headers.Location = $"{ApiRoutes.Root}/documents/{key}";
        return new TaggedJson(ListRoutes.Dossier(dossier), StatusCodes.Status201Created);
    }

    private static async Task<Document> DocumentAsync(DocumentSaid said, HttpRequest request, CancellationToken cancellation)
    {
        var document = ListQuery.Said(said.Address) is { } address
            ? await FetchAsync(address, cancellation).ConfigureAwait(false)
            : await BodyAsync(request, cancellation).ConfigureAwait(false);
        return document with
        {
            Title = ListQuery.Said(said.Title) ?? document.Title,
            Publisher = ListQuery.Said(said.Publisher) ?? document.Publisher,
            Published = ListQuery.Published(said.Published) ?? document.Published,
        };
    }

    private static Task<Document> FetchAsync(string address, CancellationToken cancellation) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? DocumentIntake.FetchAsync(uri, cancellation)
            : throw new UnclearRequestException("address", address, "an address that starts with http:// or https://");

    private static async Task<Document> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType.Value is not { } name || !Endings.TryGetValue(name, out var ending))
        {
            throw new UnclearRequestException("Content-Type", request.ContentType ?? "nothing", string.Join(", ", Endings.Keys), StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation).ConfigureAwait(false);
        var bytes = InUtf8(body.ToArray(), type.Charset.Value);
        return DocumentIntake.Read(bytes, "the body", ending, "text-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    // What a header says the text is encoded in counts more than what its letters look like.
    private static byte[] InUtf8(byte[] bytes, string? charset)
    {
        if (charset is null || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return bytes;
        }

        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset.Trim('"')) ?? Known(charset.Trim('"'))
            ?? throw new UnclearRequestException("Content-Type", $"charset={charset}", "a known charset such as utf-8", StatusCodes.Status415UnsupportedMediaType);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(encoding.GetString(bytes))];
    }

    private static Encoding? Known(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
