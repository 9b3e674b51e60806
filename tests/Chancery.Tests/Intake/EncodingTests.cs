using System.Text;
using Chancery.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class EncodingTests
{
    private const string French = "Le ministre a déclaré hier à l’Assemblée que la réforme « sera achevée d’ici à l’été » et que les dépenses n’excéderont pas 3 milliards d’euros.";
    private const string Russian = "Министр заявил вчера, что переговоры о границе продолжатся в декабре и что стороны близки к соглашению о торговле.";
    private const string Japanese = "外務大臣は昨日、両国が来月に貿易協定に署名すると述べた。協定は三年間で二兆円の投資を含むという。";
    private const string Polish = "Minister oświadczył wczoraj, że rząd przeznaczy trzy miliardy złotych na budowę dróg i że środki będą dostępne już w przyszłym roku.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(French, "windows-1252")]
    [InlineData(Russian, "windows-1251")]
    [InlineData(Russian, "koi8-r")]
    [InlineData(Japanese, "shift_jis")]
    [InlineData(Japanese, "euc-jp")]
    [InlineData(French, "utf-16")]
    [InlineData(French, "utf-8")]
    public void An_encoding_is_told_from_the_bytes(string text, string charset) =>
        Assert.Equal(text, Read(Encoding.GetEncoding(charset).GetBytes(text), ".txt"));

    [Theory]
    [InlineData("windows-1250", "<meta charset=windows-1250>")]
    [InlineData("iso-8859-2", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>")]
    public void A_page_says_its_own_encoding(string charset, string meta) =>
        Assert.Equal(Polish, Read(Encoding.GetEncoding(charset).GetBytes($"<html><head>{meta}</head><body><p>{Polish}</p></body></html>"), ".html"));

    [Fact]
    public void Utf8_that_is_declared_as_something_else_is_utf8() =>
        Assert.Equal(French, Read(Encoding.UTF8.GetBytes($"<html><head><meta charset=iso-8859-1></head><body><p>{French}</p></body></html>"), ".html"));

    [Fact]
    public void A_broken_place_does_not_spoil_the_rest_of_utf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(French), 0xE2, 0x80, .. Encoding.UTF8.GetBytes(" " + French)];
        Assert.Equal($"{French}\uFFFD {French}", Read(bytes, ".txt"));
    }

    [Fact]
    public void A_single_accent_is_western() => Assert.Equal("café ok", Read([.. "caf"u8, 0xE9, .. " ok"u8], ".txt"));

    [Theory]
    [InlineData("PK\u0003\u0004\0\0", "zip")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0080", "control characters")]
    public void What_is_no_text_is_refused_by_name(string start, string name)
    {
        var failure = Assert.Throws<IntakeException>(() => Read(Encoding.Latin1.GetBytes(start), ".txt"));
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    private static string Read(byte[] bytes, string extension) => DocumentIntake.Read(bytes, "x", extension, "x").Text;
}
