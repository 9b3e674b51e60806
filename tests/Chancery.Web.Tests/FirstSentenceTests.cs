using Chancery.Web.Parts;
using Xunit;

namespace Chancery.Web.Tests;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("It is 4% of the GDP. Over ten years less.", "It is 4% of the GDP.", "Over ten years less.")]
    [InlineData("The share is 12.5%. Norway stands behind it.", "The share is 12.5%.", "Norway stands behind it.")]
    [InlineData("The U.S. Treasury counts otherwise, as No. 4 shows", "The U.S. Treasury counts otherwise, as No. 4 shows", "")]
    [InlineData("a year 3%; in all 30%", "a year 3%.", "in all 30%")]
    [InlineData("", "", "")]
    public void An_explanation_is_cut_after_its_first_sentence(string words, string first, string more) => Assert.Equal((first, more), FirstSentence.Of(words));
}
