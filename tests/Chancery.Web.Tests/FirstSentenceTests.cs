using Chancery.Web.Parts;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("The sum is 4% of what the country made in 2024, all sectors taken together. Over ten years less.", "The sum is 4% of what the country made in 2024, all sectors taken together.", "Over ten years less.")]
    [InlineData("The share is 12.5% of the whole by the figures of the tables of 2024 (12.5%). Norway stands behind it.", "The share is 12.5% of the whole by the figures of the tables of 2024 (12.5%).", "Norway stands behind it.")]
    [InlineData("It is 4% of the GDP. Norway pays it over the ten years that the words name. More is not said.", "It is 4% of the GDP. Norway pays it over the ten years that the words name.", "More is not said.")]
    [InlineData("The office in question, which is that of the head of the U.S. Treasury, counts otherwise, as No. 4 shows", "The office in question, which is that of the head of the U.S. Treasury, counts otherwise, as No. 4 shows", "")]
    [InlineData("by the tables of the bank it comes to a yearly share of some 3%; in all 30%", "by the tables of the bank it comes to a yearly share of some 3%.", "In all 30%")]
    [InlineData("", "", "")]
    public void An_explanation_is_cut_after_its_first_sentence(string words, string first, string more) => Assert.Equal((first, more), FirstSentence.Of(words));
}
