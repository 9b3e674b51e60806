using System.Globalization;
using System.Security.Cryptography;
using Chancery.Json;

namespace Chancery.Intake;

/// <summary>Splits what a source gives into its documents, one at a time, so that no more than one is held.</summary>
internal static class SourceSplitter
{
    private const int HeadLength = 4096;

    /// <summary>The documents in order. A source that breaks off ends in a document that says why.</summary>
    public static IEnumerable<PendingDocument> Split(SourceContent content)
    {
        using var documents = Find(content).GetEnumerator();
        var last = new DocumentOrigin(content.Source);
        while (true)
        {
            PendingDocument next;
            try
            {
                if (!documents.MoveNext())
                {
                    yield break;
                }

                next = documents.Current;
            }
            catch (Exception e) when (e is IntakeException or InvalidDataException or IOException)
            {
                next = PendingDocument.Failed(last with { Number = last.Part == OriginPart.Whole ? 0 : last.Number + 1 }, IntakeProblem.Of(e));
                last = last with { Number = -1 };
            }

            yield return next;
            if (last.Number < 0)
            {
                yield break;
            }

            last = next.Origin;
        }
    }

    private static IEnumerable<PendingDocument> Find(SourceContent content)
    {
        var stream = UnpackedStream.Of(content.Stream, content.Where);
        var head = Head(stream);
        if (head.Length == 0)
        {
            throw new IntakeException(content.Where, "there is nothing in it", "Give a file with text in it");
        }

        var whole = content with { Stream = new RestartedStream(head, stream) };
        var documents = FormatSniffer.Find(head, content.Extension) switch
        {
            DocumentFormat.JsonLines => Lines(whole),
            var format => [One(whole, format)],
        };
        foreach (var document in documents)
        {
            yield return document;
        }
    }

    private static PendingDocument One(SourceContent content, DocumentFormat format)
    {
        var bytes = CappedBytes.Read(content.Stream, content.Where);
        var id = content.Id ?? $"text-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}";
        return new PendingDocument(new DocumentOrigin(content.Source), bytes.Length, () => DocumentReading.Read(bytes, format, new ReadingContext(content.Where, id, content.Address, content.Charset)));
    }

    private static IEnumerable<PendingDocument> Lines(SourceContent content)
    {
        var lines = JsonLines.Of(content.Stream);
        while (lines.Next() is { } line)
        {
            var origin = new DocumentOrigin(content.Source, OriginPart.Line, line.Number);
            var id = string.Create(CultureInfo.InvariantCulture, $"{content.Id ?? "line"}-{line.Number}");
            yield return line.Problem is { } problem
                ? PendingDocument.Failed(origin, new IntakeProblem(problem, ""))
                : new PendingDocument(origin, line.Utf8.Length, () => DossierJson.ReadDocument(line.Utf8, id));
        }
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[HeadLength];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
