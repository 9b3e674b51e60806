using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>Verbs that the parser takes for participles of their subjects.</summary>
public sealed class LostVerbTests
{
    [Theory]
    [InlineData("The two delegations agreed to meet again in Oslo in January.", "agreed", "delegations")]
    [InlineData("The two leaders agreed to maintain the close consultation.", "agreed", "leaders")]
    [InlineData("The delegations agreed on a plan for cod.", "agreed", "delegations")]
    [InlineData("Interagency teams conducted broad consultations with local leaders.", "conducted", "teams")]
    public void The_verb_of_a_sentence_is_its_root(string text, string verb, string subject)
    {
        var sentence = Loaded.Reader.Read(text)[0];
        var root = Enumerable.Range(0, sentence.Count).First(i => sentence[i].Head < 0);

        Assert.Equal(verb, sentence.Form(root).ToString());
        Assert.Equal(subject, sentence.Form(sentence.Child(root, Relation.Nsubj)).ToString());
    }

    [Theory]
    [InlineData("Talks held in Oslo", "Talks")]
    [InlineData("A pact signed by Chad and Niger.", "pact")]
    public void A_noun_with_its_participle_stays_one(string text, string noun)
    {
        var sentence = Loaded.Reader.Read(text)[0];
        Assert.Equal(noun, sentence.Form(Enumerable.Range(0, sentence.Count).First(i => sentence[i].Head < 0)).ToString());
    }
}
