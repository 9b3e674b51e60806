using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Promises told by what is done with them, and what is ahead told by its odds.</summary>
public sealed class DealsAndOddsTests
{
    [Theory]
    [InlineData("Argentina clinched a $20 billion swap line with the United States.", "USA", "ARG", PledgeAct.Lend, PledgeStage.Announced)]
    [InlineData("China forgave $100 million of Cameroon’s debt.", "CHN", "CMR", PledgeAct.Other, PledgeStage.Announced)]
    [InlineData("France is pulling its troops out of Chad.", "FRA", "TCD", PledgeAct.Withdraw, PledgeStage.Announced)]
    [InlineData("Germany has set aside €8 billion for Ukraine.", "DEU", "UKR", PledgeAct.Aid, PledgeStage.Announced)]
    public void What_is_done_with_a_commitment_tells_who_gives_whom(string text, string by, string to, PledgeAct act, PledgeStage stage)
    {
        var pledge = Assert.Single(Read(text).OfType<Pledge>());
        Assert.Equal((by, to, act, stage), (Assert.Single(pledge.By).State, Assert.Single(pledge.To).State, pledge.Act, pledge.Stage));
    }

    [Fact]
    public void What_a_state_owns_gives_for_it() =>
        Assert.Equal("NOR", Assert.Single(Assert.Single(Read("Norway’s state railway intends to buy 30 locomotives.").OfType<Pledge>()).By).State);

    [Theory]
    [InlineData("There is every chance the rebels will take the town.", "the rebels will take the town")]
    [InlineData("The risk is that the militias will fill the vacuum.", "the militias will fill the vacuum")]
    [InlineData("Up to 300,000 people could lose their homes.", "Up to 300,000 people could lose their homes")]
    [InlineData("Belarus will be the next domino.", "Belarus will be the next domino")]
    [InlineData("That would cost Kenya its last friends.", "That would cost Kenya its last friends")]
    [InlineData("Fresh elections could be held in October.", "Fresh elections could be held in October")]
    public void A_forecast_has_the_whole_clause_that_comes(string text, string content) =>
        Assert.Equal(content, Assert.Single(Read(text).OfType<Forecast>()).ContentSpan.Of(text));

    [Theory]
    [InlineData("My money is on the governor of the bank.", "the governor of the bank", Polarity.Positive)]
    [InlineData("I’d be surprised if the truce held until May.", "the truce held until May", Polarity.Negative)]
    [InlineData("Don’t bet on a deal in Oslo.", "a deal in Oslo", Polarity.Negative)]
    [InlineData("It is only a matter of time before the peg breaks.", "the peg breaks", Polarity.Positive)]
    [InlineData("Sooner or later it bursts.", "Sooner or later it bursts", Polarity.Positive)]
    [InlineData("Will the truce hold? I doubt it.", "Will the truce hold", Polarity.Negative)]
    [InlineData("The Supreme Court will strike down the law.", "The Supreme Court will strike down the law", Polarity.Positive)]
    [InlineData("Norway will veto the draft.", "Norway will veto the draft", Polarity.Positive)]
    public void A_turn_or_what_nobody_promises_foretells(string text, string content, Polarity polarity)
    {
        var read = Read(text);
        var forecast = Assert.Single(read.OfType<Forecast>());
        Assert.Equal((content, polarity), (forecast.ContentSpan.Of(text), forecast.Polarity));
        Assert.Empty(read.OfType<Pledge>());
    }

    [Theory]
    [InlineData("The king will be in Oslo on Friday.")]
    [InlineData("The talks will be held on Friday.")]
    [InlineData("Hope Hansen was elected.")]
    [InlineData("That would make the debt about $91 billion.")]
    [InlineData("The purchases would thus come to a third of everything the country produces.")]
    public void Where_somebody_is_and_what_the_calendar_says_is_no_forecast(string text) => Assert.Empty(Read(text).OfType<Forecast>());

    private static IReadOnlyList<Statement> Read(string text) =>
        Loaded.Examiner.Examine(new Document { Id = "odds", Published = new DateOnly(2025, 11, 10), Text = text }).Statements;
}
