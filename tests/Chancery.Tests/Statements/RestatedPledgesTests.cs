using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Promises told again, worked out or counted by what stands near them.</summary>
public sealed class RestatedPledgesTests
{
    [Fact]
    public void A_promise_of_the_sum_told_before_is_that_promise()
    {
        var pledges = Pledges("Norway pledged to invest $30 billion in Brazil over six years. Its prime minister is proud. A promise of $30 billion over six years is $5 billion a year.");
        Assert.Equal(2, pledges.Count);
        Assert.Equal((PledgeAct.Invest, "NOR", "BRA"), (pledges[1].Act, Assert.Single(pledges[1].By).State, Assert.Single(pledges[1].To).State));
        Assert.Equal(PledgeRelationKind.Repeats, pledges[1].Relation?.Kind);
    }

    [Fact]
    public void A_receiver_named_in_another_paragraph_is_none() =>
        Assert.Empty(Pledges("Chad, Peru and Norway sent ministers, and Mali sent 18 soldiers.\n\nJapan pledged ¥300 billion in loans for clean energy.").Single(p => p.Amount is not null).To);

    [Fact]
    public void Who_helped_in_the_sentence_before_is_no_receiver_of_help() =>
        Assert.Empty(Pledges("Japan pledged ¥300 billion in loans for clean energy. The European Union promised grants of up to €60 million for training.")[1].To);

    [Fact]
    public void Who_tells_of_a_promise_is_not_what_it_gives() =>
        Assert.All(Pledges("China has agreed to lend part of the sum to Chad, according to two diplomats who asked not to be named."), p => Assert.Null(p.Quantity));

    [Fact]
    public void An_order_that_is_announced_is_a_purchase()
    {
        var pledge = Assert.Single(Pledges("Oman announced an order for up to 20 trains worth $3 billion."));
        Assert.Equal((PledgeAct.Buy, 3e9m), (pledge.Act, pledge.Amount!.Value.Central));
    }

    [Fact]
    public void A_year_before_a_name_counts_nothing() =>
        Assert.DoesNotContain(Read("There is a history. In 2017 Peru signed arms deals that the palace put at $110 million."), s => s is Claim { Value: 2017 });

    private static List<Pledge> Pledges(string text) => [.. Read(text).OfType<Pledge>()];

    private static IReadOnlyList<Statement> Read(string text) =>
        Loaded.Examiner.Examine(new Document { Id = "told again", Published = new DateOnly(2025, 11, 10), Text = text }).Statements;
}
