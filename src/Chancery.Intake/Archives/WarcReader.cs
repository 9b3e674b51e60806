namespace Chancery.Intake.Archives;

/// <summary>
/// The pages in a WARC archive, as Common Crawl ships them: answers with status 200 that hold text, and text conversions (WET).
/// Requests, redirects, pictures and the rest are passed over; they are no documents.
/// </summary>
internal static class WarcReader
{
    /// <summary>The documents in order, numbered by record from 1.</summary>
    public static IEnumerable<PendingDocument> Read(SourceContent content)
    {
        var blocks = new ByteBlocks(content.Stream);
        for (long number = 1; WarcRecord.Next(blocks) is { } record; number++)
        {
            var origin = new DocumentOrigin(content.Source, OriginPart.Record, number);
            if (!MayHoldPage(record))
            {
                if (!blocks.Skip(record.Length))
                {
                    throw BrokenOff();
                }
            }
            else if (record.Length > CappedBytes.DocumentCap)
            {
                yield return PendingDocument.Failed(origin, new IntakeProblem($"longer than {CappedBytes.DocumentCap / (1024 * 1024)} MB, the most that one document may hold", ""));
                if (!blocks.Skip(record.Length))
                {
                    throw BrokenOff();
                }
            }
            else if (OfBlock(record, origin, blocks.Read((int)record.Length) ?? throw BrokenOff()) is { } document)
            {
                yield return document;
            }
        }
    }

    private static bool MayHoldPage(WarcRecord record) => record.Target is not null
        && record.Type switch
        {
            "response" => record.ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase),
            "conversion" or "resource" => FormatSniffer.OfMediaType(record.ContentType.Split(';')[0].Trim()) is not null,
            _ => false,
        };

    private static PendingDocument? OfBlock(WarcRecord record, DocumentOrigin origin, byte[] block)
    {
        var context = new ReadingContext(origin.ToString(), PageAddress.IdOf(record.Target!), record.Target); // checked above
        if (record.Type != "response")
        {
            return Document(origin, block.Length, record.ContentType.Split(';')[0].Trim(), () => block, context with { Charset = null });
        }

        return HttpMessage.Parse(block) is { Status: 200 } answer
            ? Document(origin, block.Length, answer.MediaType, () => answer.Content(context.Where), context with { Charset = answer.Charset })
            : null;
    }

    private static PendingDocument? Document(DocumentOrigin origin, int length, string mediaType, Func<byte[]> body, ReadingContext context) =>
        mediaType.Length > 0 && FormatSniffer.OfMediaType(mediaType) is not { } known
            ? null
            : new PendingDocument(origin, length, () =>
            {
                var bytes = body();
                var format = FormatSniffer.OfMediaType(mediaType) ?? FormatSniffer.Find(bytes.AsSpan(0, Math.Min(bytes.Length, 4096)), "");
                return DocumentReading.Read(bytes, format, context);
            });

    private static InvalidDataException BrokenOff() => new("the archive ends in the middle of a record");
}
