using System.Globalization;
using System.Security.Cryptography;
using Chancery.Intake.Archives;
using Chancery.Intake.Feeds;
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
            PendingDocument? next = null;
            PendingDocument? broken = null;
            try
            {
                next = documents.MoveNext() ? documents.Current : null;
            }
            catch (Exception e) when (e is IntakeException or InvalidDataException or IOException)
            {
                broken = PendingDocument.Failed(last.Part == OriginPart.Whole ? last : last with { Number = last.Number + 1 }, IntakeProblem.Of(e));
            }

            if ((next ?? broken) is not { } found)
            {
                yield break;
            }

            yield return found;
            if (broken is not null)
            {
                yield break;
            }

            last = found.Origin;
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
            DocumentFormat.Warc => WarcReader.Read(whole),
            DocumentFormat.Xml => Xml(whole),
            DocumentFormat.Json when JsonList.Is(head) => Members(whole),
            DocumentFormat.Json when JsonFeed.Is(head) => Entries(CappedBytes.Read(whole.Stream, whole.Where), whole),
            var format => [One(CappedBytes.Read(whole.Stream, whole.Where), format, whole)],
        };
        foreach (var document in documents)
        {
            yield return document;
        }
    }

    private static PendingDocument One(byte[] bytes, DocumentFormat format, SourceContent content)
    {
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

    private static IEnumerable<PendingDocument> Members(SourceContent content)
    {
        var number = 0;
        foreach (var member in JsonList.Members(CappedBytes.Read(content.Stream, content.Where), content.Where))
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"{content.Id ?? "item"}-{number}");
            yield return new PendingDocument(new DocumentOrigin(content.Source, OriginPart.Item, number), member.Length, () => DossierJson.ReadDocument(member, id));
        }
    }

    private static IEnumerable<PendingDocument> Xml(SourceContent content)
    {
        var bytes = CappedBytes.Read(content.Stream, content.Where);
        return XmlText.IsPage(bytes) ? [One(bytes, DocumentFormat.Html, content)] : Entries(bytes, content);
    }

    private static IEnumerable<PendingDocument> Entries(byte[] bytes, SourceContent content) =>
        FeedDocuments.Of(FeedReader.Read(bytes, content.Where, content.Charset), content.Source, content.Id);

    private static byte[] Head(Stream stream)
    {
        var head = new byte[HeadLength];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
