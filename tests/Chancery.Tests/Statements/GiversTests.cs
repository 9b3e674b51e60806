using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Who promises, where the subject of the clause is not he.</summary>
public sealed class GiversTests
{
    [Fact]
    public void Who_speaks_of_the_commitment_of_another_promises_nothing()
    {
        var pledge = Assert.Single(Pledges("The Peruvian minister and the mayor discussed the recent commitment of Norway to provide $28 million for the ports of Peru."));
        Assert.Equal("NOR", Assert.Single(pledge.By).State);
    }

    [Fact]
    public void What_governments_sign_promises_nothing_itself()
    {
        var pledge = Assert.Single(Pledges("The Norwegian and Peruvian governments signed an MOU to deepen cooperation on fisheries."));
        Assert.Equal(["NOR", "PER"], pledge.By.Select(a => a.State));
    }

    [Theory]
    [InlineData("The Agreement Establishing the Harbour Union will create a market of $3 billion.")]
    [InlineData("Resources for the yards will support 300 jobs.")]
    public void Papers_and_funds_promise_nothing(string text) => Assert.Empty(Pledges(text));

    [Fact]
    public void Nobody_buys_his_own_goods()
    {
        var pledges = Pledges("President Biden and Prime Minister Anwar announced new deals with Malaysia. These deals include:\n\n- Purchases of U.S. gas worth $3 billion.\n\n- Purchase of 30 U.S. aircraft.\n", "The White House", "President Biden in Malaysia");
        Assert.All(pledges, p => Assert.Equal(("MYS", "USA"), (Assert.Single(p.By).State, Assert.Single(p.To).State)));
        Assert.NotEmpty(pledges);
    }

    [Fact]
    public void A_body_that_its_acronym_spells_is_of_the_state_that_it_bears()
    {
        var pledge = Assert.Single(Pledges("The U.S. Harbour Development Fund (USHDF) met in May. USHDF will invest $5 million in ports of Ghana.", "The White House"));
        Assert.Equal(("USA", "GHA"), (Assert.Single(pledge.By).State, Assert.Single(pledge.To).State));
    }

    [Fact]
    public void An_acronym_that_the_text_introduces_is_of_the_body_that_it_was_introduced_with()
    {
        var pledge = Assert.Single(Pledges("Norway joined the meeting of the Pacific Islands Forum (PIF). Norway will give $2 million to the PIF."));
        Assert.Equal((null, "Pacific Islands Forum"), (Assert.Single(pledge.To).State, pledge.To[0].Org));
    }

    [Fact]
    public void The_parties_of_a_joint_statement_are_the_states_of_its_title()
    {
        var pledge = Assert.Single(Pledges("The Parties agree to lift the duty on salt.", "The White House", "Joint Statement on U.S.-Chile Trade"));
        Assert.Equal(["USA", "CHL"], pledge.By.Select(a => a.State));
    }

    [Fact]
    public void What_one_party_will_do_for_the_other_below_an_accord_is_agreed()
    {
        var pledges = Pledges("Peru and Chile signed an agreement on trade. Peru will lift its duty on Chilean salt.\n\nFISHERIES\n\nPeru will close Chilean harbours.");
        Assert.Equal(PledgeStage.Agreed, pledges.First(p => p.Act == PledgeAct.Tariff || p.Span.Start < 90).Stage);
        Assert.Equal(PledgeStage.Announced, pledges[^1].Stage);
    }

    [Fact]
    public void A_second_act_is_told_without_the_word_that_commits_to_the_first()
    {
        var pledges = Pledges("Norway will close three mines and open two ports.");
        Assert.Equal("open two ports", pledges[^1].Span.Of("Norway will close three mines and open two ports."));
    }

    private static List<Pledge> Pledges(string text, string? publisher = null, string? title = null) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "givers", Published = new DateOnly(2024, 5, 10), Publisher = publisher, Title = title, Text = text }).Statements.OfType<Pledge>()];
}
