using Chancery.Intake;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class PdfTests
{
    [Fact]
    public void A_pdf_gives_its_words_without_line_ends_heads_and_numbers()
    {
        var read = DocumentIntake.Read(Make(4), "x.pdf", ".pdf", "x");
        Assert.Equal(("The harbour plan", "Ada Berg"), (read.Title, read.Author));
        Assert.StartsWith("The government will pay for the widening of the harbour, and the port authority for its upkeep.", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Report of the harbour board", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_without_words_says_what_to_do()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        var failure = Assert.Throws<IntakeException>(() => DocumentIntake.Read(builder.Build(), "scan.pdf", ".pdf", "x"));
        Assert.Contains("text recognition", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_pdf_is_named()
    {
        var failure = Assert.Throws<IntakeException>(() => DocumentIntake.Read("%PDF-1.7\nnothing of the kind"u8.ToArray(), "x.pdf", "", "x"));
        Assert.Contains("the PDF is broken", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A file of so many pages with a head, a broken word and a page number on each.</summary>
    internal static byte[] Make(int pages)
    {
        var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = "The harbour plan";
        builder.DocumentInformation.Author = "Ada Berg";
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 1; i <= pages; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Report of the harbour board", 9, new PdfPoint(50, 810), font);
            page.AddText("The government will pay for the wid-", 11, new PdfPoint(50, 700), font);
            page.AddText("ening of the harbour, and the port auth-", 11, new PdfPoint(50, 686), font);
            page.AddText("ority for its upkeep.", 11, new PdfPoint(50, 672), font);
            page.AddText($"Page {i}", 9, new PdfPoint(280, 30), font);
        }

        return builder.Build();
    }
}
