using System.Globalization;
using Chancery.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Chancery.Intake.Pdf;

/// <summary>A PDF to a document: its text in reading order, and what it says of itself. Scans without a text layer have none.</summary>
internal static class PdfReader
{
    private const int MostPages = 2000;

    // No file of 16 MB holds more words; one that seems to repeats itself.
    private const int MostCharacters = 32 * 1024 * 1024;

    public static Document Read(ReadOnlyMemory<byte> bytes, string where, string id)
    {
        try
        {
            return BoundedWork.Run(() => ReadWhole(bytes.ToArray(), where, id), where, BoundedWork.Patience);
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new IntakeException(where, "the PDF is locked with a password", "Save it without one and give that", e);
        }
        catch (Exception e) when (e is not (IntakeException or OutOfMemoryException))
        {
            throw new IntakeException(where, $"the PDF is broken ({e.Message.TrimEnd('.')})", "Open it in a viewer, save it anew, and give that", e);
        }
    }

    private static Document ReadWhole(byte[] bytes, string where, string id)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 100 });
        if (pdf.NumberOfPages > MostPages)
        {
            throw new IntakeException(where, string.Create(CultureInfo.InvariantCulture, $"it has {pdf.NumberOfPages} pages; at most {MostPages} are read"), "Split it");
        }

        var pages = new PdfPages(MostCharacters);
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            pages.Add(pdf.GetPage(number));
        }

        var text = pages.Text();
        return text.Length == 0
            ? throw new IntakeException(where, "the PDF holds pictures of pages and no text", "Run text recognition over it first, for example: ocrmypdf IN OUT")
            : new Document
            {
                Id = id,
                Text = text,
                Title = Title(pdf.Information.Title),
                Author = Clean(pdf.Information.Author),
                Published = pdf.Information.GetCreatedDateTimeOffset() is { } made && DateOnly.FromDateTime(made.DateTime) is var day && PublicationDay.Holds(day) ? day : null,
            };
    }

    // Programs put the name of the file they were given where the title should stand.
    private static string? Title(string? title) =>
        Clean(title) is { } words && !words.StartsWith("Microsoft ", StringComparison.Ordinal) && Path.GetExtension(words).Length is 0 or > 5 ? words : null;

    private static string? Clean(string? words) =>
        words?.Trim('\0', ' ', '\t', '\r', '\n') is { Length: > 0 } clean && !clean.Any(char.IsControl) ? clean : null;
}
