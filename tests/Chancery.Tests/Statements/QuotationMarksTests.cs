using Chancery.Statements.Reading.Quotations;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("“We agree,” she said.", "We agree,")]
    [InlineData("\"We agree,\" she said.", "We agree,")]
    [InlineData("‘The workers’ rights come first,’ he said.", "The workers’ rights come first,")]
    [InlineData("«We agree», she said.", "We agree")]
    [InlineData("He said: “They called it ‘a gift’ to us.”", "They called it ‘a gift’ to us.")]
    public void A_quote_lies_between_its_marks(string text, string inner) => Assert.Equal([inner], Inner(text));

    [Theory]
    [InlineData("It’s the minister’s car.")]
    [InlineData("He had no quotes.")]
    public void An_apostrophe_opens_nothing(string text) => Assert.Empty(Inner(text));

    [Fact]
    public void Straight_marks_pair_up() => Assert.Equal(["One,", "two."], Inner("\"One,\" he said, \"two.\""));

    [Fact]
    public void A_quote_left_open_goes_on_in_the_next_paragraph() =>
        Assert.Equal(["First part.\n“Second part."], Inner("“First part.\n“Second part.” He left."));

    [Fact]
    public void A_quote_left_open_ends_with_its_paragraph() => Assert.Equal(["First part."], Inner("“First part.\nPlain words."));

    private static List<string> Inner(string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var line ? line : text.Length;
            paragraphs.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return [.. QuotationMarks.Find(text, paragraphs).Select(q => q.Inner.Of(text))];
    }
}
