using Xunit;

namespace Chancery.Tests.Text;

public sealed class LemmaTests
{
    [Theory]
    [InlineData("expelled", "expel")]
    [InlineData("blockaded", "blockade")]
    [InlineData("tortured", "torture")]
    [InlineData("staged", "stage")]
    [InlineData("freed", "free")]
    [InlineData("boycotted", "boycott")]
    [InlineData("extradited", "extradite")]
    [InlineData("telephoned", "telephone")]
    [InlineData("cancelled", "cancel")]
    [InlineData("installed", "install")]
    [InlineData("retaliated", "retaliate")]
    [InlineData("invaded", "invade")]
    [InlineData("seized", "seize")]
    [InlineData("besieged", "besiege")]
    [InlineData("visited", "visit")]
    [InlineData("offered", "offer")]
    [InlineData("strengthened", "strengthen")]
    [InlineData("monitored", "monitor")]
    [InlineData("procured", "procure")]
    [InlineData("undermined", "undermine")]
    [InlineData("abandoned", "abandon")]
    [InlineData("challenged", "challenge")]
    [InlineData("infringed", "infringe")]
    [InlineData("belonged", "belong")]
    [InlineData("promoted", "promote")]
    [InlineData("executed", "execute")]
    [InlineData("conceded", "concede")]
    [InlineData("revoked", "revoke")]
    [InlineData("admitted", "admit")]
    [InlineData("occurred", "occur")]
    [InlineData("denied", "deny")]
    [InlineData("endorsed", "endorse")]
    [InlineData("pleaded", "plead")]
    [InlineData("joined", "join")]
    public void A_regular_past_gives_its_verb(string past, string verb)
    {
        var sentence = Assert.Single(Loaded.Reader.Read($"The army {past} them."));
        Assert.Equal(verb, sentence[2].Lemma);
    }
}
