using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>Forms of verbs that look like other words.</summary>
public sealed class VerbFormTests
{
    [Theory]
    [InlineData("The Union confirms that it will pay.", "confirms", Xpos.VBZ)]
    [InlineData("Peru also blocks any measure against him.", "blocks", Xpos.VBZ)]
    [InlineData("Warsaw shot down four of them and left.", "shot", Xpos.VBD)]
    [InlineData("Togo released 18 captured soldiers.", "captured", Xpos.VBN)]
    [InlineData("Prices will fall, the bank estimates.", "estimates", Xpos.VBZ)]
    [InlineData("Investment in Chad exceeds $3 billion.", "exceeds", Xpos.VBZ)]
    [InlineData("Sources close to the talks say a deal is near.", "close", Xpos.JJ)]
    [InlineData("The chief executive told investors that margins would recover.", "told", Xpos.VBD)]
    [InlineData("The Evening Post, citing two aides, reported on Monday that the firms had met.", "reported", Xpos.VBD)]
    [InlineData("Its rival, a maker of tyres, overcharged the firm.", "overcharged", Xpos.VBD)]
    [InlineData("“It is hard,” concedes Rosa Lima, who owns the mill.", "concedes", Xpos.VBZ)]
    public void The_words_beside_it_tell_what_a_form_is(string text, string form, Xpos tag) => Assert.Equal(tag, TagOf(text, form));

    [Theory]
    [InlineData("It reads the bank estimates and the reports.", "estimates", Xpos.NNS)]
    [InlineData("The city blocks are wide.", "blocks", Xpos.NNS)]
    [InlineData("The boy was given the prize.", "given", Xpos.VBN)]
    [InlineData("The town has quietly sold the mill.", "sold", Xpos.VBN)]
    public void A_noun_remains_a_noun(string text, string form, Xpos tag) => Assert.Equal(tag, TagOf(text, form));

    [Theory]
    [InlineData("“Jazzed”?")]
    [InlineData("Old told him.")]
    [InlineData("Told.")]
    public void A_form_at_either_end_of_a_sentence_is_read_too(string text) => Assert.NotEmpty(Loaded.Reader.Read(text));

    private static Xpos TagOf(string text, string form)
    {
        var sentence = Loaded.Reader.Read(text)[0];
        return sentence[Enumerable.Range(0, sentence.Count).First(i => sentence.Form(i).SequenceEqual(form))].Xpos;
    }
}
