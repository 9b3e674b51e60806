using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>The verbs of headlines.</summary>
public sealed class HeadlineVerbTests
{
    [Theory]
    [InlineData("Norway strikes Chadian port", "strikes")]
    [InlineData("Peru sanctions Chilean banks", "sanctions")]
    [InlineData("Police fire tear gas at crowds in Lima", "fire")]
    [InlineData("Chad and Niger resume talks in Doha", "resume")]
    [InlineData("Prime minister of Tonga resigns", "resigns")]
    public void A_headline_has_a_verb(string headline, string verb)
    {
        var sentence = Loaded.Reader.Read(headline)[0];

        var root = Enumerable.Range(0, sentence.Count).First(i => sentence[i].Head < 0);

        Assert.Equal(verb, sentence.Form(root).ToString());
        Assert.Equal(Upos.VERB, sentence[root].Upos);
    }

    [Theory]
    [InlineData("Sanctions on Peru")]
    [InlineData("Talks on the lake")]
    [InlineData("Air strikes on the port of Chad")]
    [InlineData("New tariffs, old friends")]
    public void A_heading_of_nouns_keeps_its_nouns(string heading)
    {
        var sentence = Loaded.Reader.Read(heading)[0];

        Assert.DoesNotContain(Enumerable.Range(0, sentence.Count), i => sentence[i].Upos == Upos.VERB);
    }
}
