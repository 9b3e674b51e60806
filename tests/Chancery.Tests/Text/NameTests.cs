using Xunit;

namespace Chancery.Tests.Text;

public sealed class NameTests
{
    [Theory]
    [InlineData("We spent a week in Guadalajara with Megan Abernathy.", "Place Guadalajara; Person Megan Abernathy")]
    [InlineData("The United Nations sent Ambassador Rosalind Okafor to Jordan.", "Organisation United Nations; Person Rosalind Okafor; Place Jordan")]
    [InlineData("Samsung and Toyota opened plants near Pune.", "Organisation Samsung; Organisation Toyota; Place Pune")]
    public void Names_have_their_words_and_their_kind(string text, string names) => Assert.Equal(names, NamesOf(text));

    [Theory]
    [InlineData("is there a bus from toronto on sunday", "Place toronto")]
    [InlineData("what is the weather like in kazakhstan and sweden", "Place kazakhstan; Place sweden")]
    public void Names_typed_without_capitals_are_found(string text, string names) => Assert.Equal(names, NamesOf(text));

    [Theory]
    [InlineData("she was reading a nice book about the polish of shoes")]
    [InlineData("the long march of the young farmers ended in the rain")]
    public void Common_words_that_are_names_elsewhere_are_none_without_a_capital(string text) => Assert.Equal("", NamesOf(text));

    private static string NamesOf(string text) =>
        string.Join("; ", Loaded.Reader.Read(text).SelectMany(s => s.Names.Select(n => $"{n.Kind} {s.SpanOf(n.First, n.End).Of(text)}")));
}
