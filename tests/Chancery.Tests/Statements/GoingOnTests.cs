using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>What goes on without words of its own: figures and sums behind others, clauses whose subject an aside parts from its verb, clauses of thinking put beside what is foretold.</summary>
public sealed class GoingOnTests
{
    [Fact]
    public void A_row_of_duties_goes_on_with_those_who_pay_them()
    {
        var claims = Read("The United States levies 19 percent on goods from Fiji. Vanuatu pays 20, Tonga 18 and Samoa 10.").OfType<Claim>().Where(c => c.Pattern == "goes-on");
        Assert.Equal([("USA", "VUT", 20m), ("USA", "TON", 18m), ("USA", "WSM", 10m)], claims.Select(c => (c.Subject.State!, c.Object!.State!, c.Value!.Value)));
    }

    [Fact]
    public void A_count_goes_on_in_another_place()
    {
        var claim = Assert.Single(Read("Norway keeps 4,500 soldiers in Mali and about 2,100 in Niger.").OfType<Claim>(), c => c.Pattern == "goes-on");
        Assert.Equal(("NOR", "other:soldiers", 2_100m), (claim.Subject.State!, claim.Property, claim.Value!.Value));
    }

    [Fact]
    public void Twenty_percent_on_those_is_a_duty_too() =>
        Assert.All(Read("Duties are 19 percent on goods from Peru and 20 percent on those from Chile.").OfType<Claim>(), c => Assert.Equal("tariff_rate", c.Property));

    [Fact]
    public void A_size_without_a_currency_has_that_of_the_sum_before()
    {
        var pledge = Assert.Single(Read("The IMF lent Kenya €42 billion. In April Norway promised Nairobi another 20 billion.").OfType<Pledge>(), p => p.By[0].State == "NOR");
        Assert.Equal((20_000_000_000m, "EUR"), (pledge.Amount!.Value.Central, pledge.Amount!.Value.Currency.Code));
    }

    [Fact]
    public void A_size_that_counts_something_is_no_sum() =>
        Assert.DoesNotContain(Read("Norway gave Peru $2 billion. Peru sold Chile 3 billion cubic metres of gas.").OfType<Pledge>(), p => p.Amount?.Central == 3_000_000_000m);

    [Fact]
    public void A_sum_that_another_is_set_against_is_not_promised() =>
        Assert.Single(Read("Germany will spend 153 billion euros on arms, against 86 billion this year.").OfType<Pledge>());

    [Fact]
    public void A_sum_told_again_with_a_participle_is_the_promise_before()
    {
        var pledges = Read("Qatar promised Chad $600 million. Of the $600 million initially secured, a tenth has come.").OfType<Pledge>().ToList();
        Assert.Equal(2, pledges.Count);
        Assert.Equal(("QAT", "TCD"), (pledges[1].By[0].State, pledges[1].To[0].State));
    }

    [Theory]
    [InlineData("Denmark buys trucks, and Sweden, which joined NATO in 2024, wants to borrow 300 billion kronor.", "SWE")]
    public void Behind_an_aside_the_verb_has_the_subject_before_it(string text, string by) =>
        Assert.Equal(by, Assert.Single(Read(text).OfType<Pledge>(), p => p.Amount is not null).By[0].State);

    [Fact]
    public void Of_two_subjects_the_nearer_one_speaks() =>
        Assert.Equal("Ararat Mirzoyan", Assert.Single(Read("The road bears his name, and the Armenian foreign minister, Ararat Mirzoyan, insists that it will remain open.").OfType<Quotation>()).Speaker.Person);

    [Theory]
    [InlineData("As the Kremlin anticipates, the first surveyors will come before May.", "the first surveyors will come before May", "RUS")]
    [InlineData("The corps will number 15,000 soldiers by autumn, Finnish intelligence estimates.", "The corps will number 15,000 soldiers by autumn", "FIN")]
    public void Whoever_a_clause_beside_it_says_to_think_so_foretells_it(string text, string content, string by)
    {
        var forecast = Assert.Single(Read(text).OfType<Forecast>());
        Assert.Equal((content, by), (forecast.ContentSpan.Of(text), forecast.By!.State));
    }

    [Fact]
    public void A_condition_claims_no_figure() => Assert.Empty(Read("If prices stay near $65, Oman will borrow again.").OfType<Claim>());

    [Fact]
    public void What_is_asked_of_ones_own_country_is_no_demand_on_others() =>
        Assert.DoesNotContain(Read("Russia armed. Nikol Pashinyan told parliament that his country must stop living by maps of the past.").OfType<PoliticalEvent>(), e => e.Type == EventType.Request);

    [Fact]
    public void Nobody_promises_nothing() => Assert.Empty(Read("Nobody will protect the forest for Peru.").OfType<Pledge>());

    [Fact]
    public void A_fund_that_writes_something_down_says_nothing() =>
        Assert.Empty(Read("The resort has shrunk, and the Norwegian fund has written down $8 billion.").OfType<Quotation>());

    [Fact]
    public void Suspended_aid_is_a_sanction_and_no_pledge()
    {
        var read = Read("Norway suspended $380 million in military aid to Togo.");
        Assert.Empty(read.OfType<Pledge>());
        Assert.Equal(EventType.Sanction, Assert.Single(read.OfType<PoliticalEvent>()).Type);
    }

    [Fact]
    public void What_is_spent_on_ones_own_goes_to_nobody() =>
        Assert.Empty(Assert.Single(Read("Chad met Togo. Ghana hopes to finance the relocation of its people.").OfType<Pledge>()).To);

    private static IReadOnlyList<Statement> Read(string text) =>
        Loaded.Examiner.Examine(new Document { Id = "on", Published = new DateOnly(2025, 11, 10), Text = text }).Statements;
}
