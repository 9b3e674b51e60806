using System.Text;
using Chancery.Intake.Pdf;
using Chancery.Json;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>The bytes of one document, of a known format, to a document.</summary>
internal static class DocumentReading
{
    /// <summary>Reads it.</summary>
    /// <exception cref="IntakeException">It cannot be read.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes, DocumentFormat format, ReadingContext context)
    {
        var document = format switch
        {
            DocumentFormat.Html or DocumentFormat.Xml => Html(bytes, context),
            DocumentFormat.Pdf => PdfReader.Read(bytes, context.Where, context.Id),
            DocumentFormat.Markdown => MarkdownReader.Read(Decode(context.Charset), context.Id),
            DocumentFormat.Json or DocumentFormat.JsonLines => Json(bytes, context),
            DocumentFormat.PlainText or DocumentFormat.Warc => new Document { Id = context.Id, Text = Decode(context.Charset) },
        };
        if (document.Published is null && format is not (DocumentFormat.Json or DocumentFormat.JsonLines))
        {
            document = document with { Published = PublishedDay.InOpening(document.Text) };
        }

        return context.Address is { } address
            ? document with { Url = document.Url ?? address.ToString(), Publisher = document.Publisher ?? address.Host }
            : document;

        string Decode(string? charset) => TextDecoder.Decode(bytes.Span, context.Where, charset);
    }

    private static Document Html(ReadOnlyMemory<byte> bytes, ReadingContext context)
    {
        var html = TextDecoder.Decode(bytes.Span, context.Where, context.Charset ?? HtmlCharset.Find(bytes.Span));
        return BoundedWork.Run(() => HtmlReader.Read(html, context.Where, context.Id, context.Address?.ToString()), context.Where, BoundedWork.Patience);
    }

    private static Document Json(ReadOnlyMemory<byte> bytes, ReadingContext context)
    {
        try
        {
            var start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return DossierJson.ReadDocument(bytes[start..], context.Id);
        }
        catch (FormatException e)
        {
            throw new IntakeException(context.Where, e.Message, "For many documents, one JSON object a line: chancery read --jsonl IN --out OUT", e);
        }
    }
}
