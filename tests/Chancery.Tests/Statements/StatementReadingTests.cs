using System.Globalization;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Whole sentences through the whole engine: what is pledged, claimed, foretold and said in them, and what is not.</summary>
public sealed class StatementReadingTests
{
    [Theory]
    [InlineData("Poland will buy 96 helicopters from the United States for $10 billion.", "POL", "USA", PledgeAct.Buy, 10e9)]
    [InlineData("Norway pledged €40 million in aid to Sudan.", "NOR", "SDN", PledgeAct.Aid, 40e6)]
    [InlineData("Germany has promised €9 billion a year in aid to Ukraine.", "DEU", "UKR", PledgeAct.Aid, 9e9)]
    [InlineData("Japan is expected to invest $12 billion in Vietnam over the next five years.", "JPN", "VNM", PledgeAct.Invest, 12e9)]
    [InlineData("Japan’s purchases of Norwegian fish at $2 billion surprised the market.", "JPN", "NOR", PledgeAct.Buy, 2e9)]
    [InlineData("China has agreed to lend Laos $300 million.", "CHN", "LAO", PledgeAct.Lend, 300e6)]
    [InlineData("Kenya plans to build a railway to Uganda.", "KEN", "UGA", PledgeAct.Build, null)]
    [InlineData("France said that it would deliver new radars to Moldova.", "FRA", "MDA", PledgeAct.Supply, null)]
    public void A_pledge_has_giver_receiver_act_and_sum(string sentence, string by, string to, PledgeAct act, double? amount)
    {
        var pledge = Assert.Single(Read(sentence).OfType<Pledge>());
        Assert.Equal([by], pledge.By.Select(a => a.State));
        Assert.Equal([to], pledge.To.Select(a => a.State));
        Assert.Equal(act, pledge.Act);
        Assert.Equal(amount, (double?)pledge.Amount?.Low);
    }

    [Fact]
    public void What_is_added_behind_closing_marks_is_a_quotation_of_its_own_by_the_same_speaker()
    {
        var quotations = Read("Prime Minister Jonas Gahr Støre said the plan was “ours alone,” adding that nobody was obliged to take part.").OfType<Quotation>().ToList();
        Assert.Equal(2, quotations.Count);
        Assert.All(quotations, q => Assert.Equal("NOR", q.Speaker.State));
    }

    [Theory]
    [InlineData("Kenya sends 95 percent of its trade through Tanzania.", "trade")]
    [InlineData("Half of Kenya’s trade is in dollars.", "other:share of trade")]
    [InlineData("The Kenyan army makes do with 0.8 percent of GDP.", "military_spending")]
    public void A_share_is_of_what_its_whole_tells(string sentence, string property) =>
        Assert.Equal(property, Assert.Single(Read(sentence).OfType<Claim>()).Property);

    [Theory]
    [InlineData("Norway has cancelled its $3 billion order for frigates from Germany.")]
    [InlineData("Norway shelved its plan to build 40 tanks in Chile.")]
    public void What_was_called_off_is_a_cancelled_pledge(string sentence)
    {
        var pledge = Assert.Single(Read(sentence).OfType<Pledge>());
        Assert.Equal("NOR", Assert.Single(pledge.By).State);
        Assert.Equal(PledgeStage.Cancelled, pledge.Stage);
    }

    [Fact]
    public void Each_paragraph_below_a_label_of_a_transcript_is_a_quotation_and_the_voice_of_what_stands_in_it()
    {
        var text = "PRESIDENT DUDA:  It is good to be in Oslo again.\n\nPoland will send Norway 20 tanks next year.\n\n(Applause.)\n\nQ    Mr. President, will you stay?\n\nEND  3:00 P.M.";
        var statements = Loaded.Examiner.Examine(new Document { Id = "x", Text = text, Published = new DateOnly(2024, 6, 1) }).Statements;
        var said = statements.OfType<Quotation>().ToList();
        Assert.Equal(["It is good to be in Oslo again.", "Poland will send Norway 20 tanks next year.", "Mr. President, will you stay?"], said.Select(q => q.ContentSpan.Of(text)));
        Assert.Equal(["Andrzej Duda", "Andrzej Duda", null], said.Select(q => q.Speaker.Person));
        var pledge = Assert.Single(statements.OfType<Pledge>());
        Assert.Equal("Andrzej Duda", Assert.Single(pledge.Attribution).Actor.Person);
    }

    [Fact]
    public void The_number_of_a_model_counts_nothing()
    {
        var pledge = Assert.Single(Read("Poland will purchase 22 Boeing 787 aircraft from the United States.").OfType<Pledge>());
        Assert.Equal(22, pledge.Quantity?.Value);
    }

    [Theory]
    [InlineData("Chad, Niger and Mali have deserts. They met. Niger intends to buy 32 fighter aircraft for $6.5 billion.", "NER", "")]
    [InlineData("Germany has promised €9 billion a year in aid to Peru. Norway lent it €18 billion in 2023.", "NOR", "PER")]
    public void A_receiver_is_no_fellow_of_the_giver_and_a_pronoun_is_who_received_before(string text, string by, string to)
    {
        var pledge = Loaded.Examiner.Examine(new Document { Id = "x", Text = text, Published = new DateOnly(2025, 9, 15) }).Statements.OfType<Pledge>().Last();
        Assert.Equal((by, to), (string.Join(' ', pledge.By.Select(a => a.State)), string.Join(' ', pledge.To.Select(a => a.State))));
    }

    [Fact]
    public void A_second_verb_is_a_pledge_of_its_own_with_its_own_act()
    {
        var pledges = Read("Poland will purchase 20 tanks from Korea and invest $3 billion in Vietnam.").OfType<Pledge>().ToList();
        Assert.Equal([PledgeAct.Buy, PledgeAct.Invest], pledges.Select(p => p.Act));
        Assert.Equal(["KOR", "VNM"], pledges.SelectMany(p => p.To).Select(a => a.State));
    }

    [Theory]
    [InlineData("Poland bought 96 helicopters last year.")]
    [InlineData("The voters will answer first.")]
    [InlineData("The minister warned that Russia would try to buy the election.")]
    [InlineData("Moscow will complain.")]
    [InlineData("Will Norway build a shipyard in Bergen?")]
    [InlineData("Q Is Norway going to build a shipyard in Bergen, as the minister said?")]
    [InlineData("Norway will do that.")]
    [InlineData("The Norwegian minister will take a few questions.")]
    [InlineData("Norway and Chile will look back on this with pride.")]
    [InlineData("Norway wants to make sure that nobody is hurt.")]
    [InlineData("Norway met Chile, and it will give them a chance to talk.")]
    public void What_nobody_promises_is_no_pledge(string sentence) => Assert.Empty(Read(sentence).OfType<Pledge>());

    [Fact]
    public void Sums_that_go_on_are_pledges_of_their_own_and_their_total_names_them()
    {
        var pledges = Read("According to the minister, Kenya is expected to invest $35 billion in Uganda over the next three years, and another $100 billion over the next ten years—a total of $135 billion.").OfType<Pledge>().ToList();
        Assert.Equal([35e9m, 100e9m, 135e9m], pledges.Select(p => p.Amount!.Value.Central));
        Assert.Equal([3m, 10m], pledges.Take(2).Select(p => p.Horizon!.Years));
        Assert.Equal(new PledgeRelation(PledgeRelationKind.TotalOf, []).Kind, pledges[2].Relation!.Kind);
        Assert.Equal([pledges[0].Id, pledges[1].Id], pledges[2].Relation!.Of);
        Assert.False(pledges[0].Span.Overlaps(pledges[1].Span));
    }

    [Fact]
    public void What_a_second_sum_is_spent_on_makes_its_act()
    {
        var pledges = Read("Europe’s purchases of American gas at $750 billion plus $600 billion in investments look grand.").OfType<Pledge>().ToList();
        Assert.Equal([PledgeAct.Buy, PledgeAct.Invest], pledges.Select(p => p.Act));
        Assert.Equal(AmountQualifier(pledges[0]), AmountQualifier(pledges[1]));
    }

    [Theory]
    [InlineData("Kenya shares a 772 km border with Tanzania.", "border_length", 772.0, "KEN")]
    [InlineData("The GDP of Kenya is projected at $140 billion by the end of 2026.", "gdp", 140e9, "KEN")]
    [InlineData("Sweden is a member of NATO.", "member_of", null, "SWE")]
    [InlineData("Norway is the third richest country in Europe.", "other:rank", 3.0, "NOR")]
    [InlineData("The EU will apply a tariff of 15% on Japanese cars.", "tariff_rate", 15.0, null)]
    public void A_claim_has_subject_property_and_value(string sentence, string property, double? value, string? state)
    {
        var claim = Assert.Single(Read(sentence).OfType<Claim>());
        Assert.Equal(property, claim.Property);
        Assert.Equal(value, (double?)claim.Value);
        Assert.Equal(state, claim.Subject.State);
    }

    [Theory]
    [InlineData("The talks could fail before spring.", "2026-03-01", Certainty.Possible)]
    [InlineData("The pipeline is expected to carry gas by the end of 2027.", "2027-12-31", Certainty.Probable)]
    [InlineData("The drought will last another six months.", "2026-05-10", Certainty.Asserted)]
    [InlineData("The bridge is due to open in June 2026.", "2026-06", Certainty.Probable)]
    [InlineData("The economy is likely to shrink next year.", "2026", Certainty.Probable)]
    [InlineData("Inflation is likely to reach 12 percent by August.", "2026-08", Certainty.Probable)]
    [InlineData("The opposition will win the election in May.", "2026-05", Certainty.Asserted)]
    [InlineData("We think it likely that Norway will raise its defence budget by the end of 2026.", "2026-12-31", Certainty.Probable)]
    [InlineData("The opposition is expected to win a majority on Sunday.", "2025-11-16", Certainty.Probable)]
    [InlineData("The agreement signed in March will bring jobs by October 1.", "2026-10-01", Certainty.Asserted)]
    [InlineData("The neighbours will not meet before Christmas.", "2025-12-25", Certainty.Asserted)]
    public void A_forecast_has_window_and_certainty(string sentence, string end, Certainty certainty)
    {
        var forecast = Assert.Single(Read(sentence).OfType<Forecast>());
        Assert.Equal(end, forecast.Window!.End?.ToString());
        Assert.Equal(certainty, forecast.Certainty);
    }

    [Theory]
    [InlineData("The ceasefire is very unlikely to hold.", "very unlikely", 0.12)]
    [InlineData("It is unlikely that the ceasefire will hold.", "unlikely", 0.30)]
    [InlineData("There is a 60 percent chance that the talks will collapse.", "a 60 percent chance", 0.60)]
    [InlineData("The pact is almost certain to be ratified.", "almost certain", 0.93)]
    [InlineData("The talks will fail.", "will", 0.90)]
    [InlineData("Without new weapons, the town may fall.", "may", null)]
    public void The_words_of_likelihood_stand_for_a_chance(string sentence, string words, double? chance)
    {
        var forecast = Assert.Single(Read(sentence).OfType<Forecast>());
        Assert.Equal(words, forecast.CertaintyWords);
        Assert.Equal(chance, (double?)forecast.Probability?.Point);
    }

    [Theory]
    [InlineData("Analysts expect inflation to fall below 3 percent by the end of 2026.", "Analysts", "inflation to fall below 3 percent by the end of 2026")]
    [InlineData("Inflation is likely to fall next year, two economists said.", "two economists", "Inflation is likely to fall next year")]
    public void What_is_foretold_ends_before_the_clause_that_tells_who_foretells_it(string sentence, string by, string content)
    {
        var forecast = Assert.Single(Read(sentence).OfType<Forecast>());
        Assert.Equal(by, forecast.By?.Text);
        Assert.Equal(content, forecast.ContentSpan.Of(sentence));
    }

    [Theory]
    [InlineData("It would be foolish to ignore the warnings.")]
    [InlineData("May was a good month for exports.")]
    [InlineData("He said he could not remember the meeting.")]
    [InlineData("It may be unpleasant.")]
    [InlineData("Nobody asked what would happen.")]
    [InlineData("We will expel all of them!")]
    [InlineData("It is a deal that no other leader could achieve.")]
    [InlineData("May the friendship of our two nations flourish for many years.")]
    [InlineData("The minister said that Norway would send a ship to Chile.")]
    [InlineData("The rebels have threatened to leave the talks.")]
    [InlineData("One may forgive the phrase.")]
    [InlineData("The elections will be held on Friday.")]
    [InlineData("Smokers are more likely to fall ill than others.")]
    [InlineData("May God protect our soldiers.")]
    [InlineData("The soldiers may have left the village on Monday.")]
    [InlineData("The brigade, which was due to lead the force, never came.")]
    public void Questions_estimates_threats_and_qualities_are_no_forecasts(string sentence) => Assert.Empty(Read(sentence).OfType<Forecast>());

    [Theory]
    [InlineData("It is unlikely that Chile will attack Peru next year.", "Chile will attack Peru next year")]
    [InlineData("Chile will probably not join the bloc before 2030.", "Chile will probably not join the bloc before 2030")]
    [InlineData("Economists expect Chile to leave the bloc next year.", "Chile to leave the bloc next year")]
    public void What_others_foretell_of_an_actor_is_no_pledge_of_it(string sentence, string content)
    {
        var statements = Read(sentence);
        Assert.Empty(statements.OfType<Pledge>());
        Assert.Equal([content], statements.OfType<Forecast>().Select(f => f.ContentSpan.Of(sentence)));
    }

    [Theory]
    [InlineData("There is no chance of a deal this year.")]
    [InlineData("Oil prices look set to rise in the coming months.")]
    [InlineData("A recession next year is inevitable.")]
    [InlineData("The two armies are bound to clash.")]
    public void Chances_and_outlooks_are_forecasts_whatever_words_name_them(string sentence) => Assert.Single(Read(sentence).OfType<Forecast>());

    [Fact]
    public void A_reason_stands_apart_from_what_it_is_the_reason_for()
    {
        var forecasts = Read("No quick results should be expected because the army would be unable to advance in winter.").OfType<Forecast>().ToList();
        Assert.Equal(["No quick results should be expected", "the army would be unable to advance in winter"], forecasts.Select(f => Words(f)));
    }

    [Fact]
    public void After_a_colon_everything_is_said()
    {
        const string Text = "The Finnish Prime Minister has said plainly: the sea is ours, and we need to guard it.";
        var quotation = Assert.Single(Read(Text).OfType<Quotation>());
        Assert.Equal("the sea is ours, and we need to guard it", quotation.ContentSpan.Of(Text));
        Assert.Equal("Petteri Orpo", quotation.Speaker.Person);
    }

    [Fact]
    public void Words_that_an_author_puts_into_mouths_are_imagined()
    {
        var quotation = Assert.Single(Read("Surely, in Norway, complaints will arise along the lines of: “If they are so rich, they should pay!”").OfType<Quotation>());
        Assert.True(quotation.Imagined);
        Assert.Equal("NOR", quotation.Speaker.State);
    }

    [Fact]
    public void A_quote_that_the_media_pass_on_has_two_voices_and_a_condition()
    {
        var statements = Read("The media are circulating a quote from Kenya’s President William Ruto, in which he allegedly said that Uganda agreed to a ceasefire if Rwanda withdraws.");
        var quotation = Assert.Single(statements.OfType<Quotation>());
        Assert.Equal("William Ruto", quotation.Speaker.Person);
        Assert.Equal(Certainty.Possible, quotation.Certainty);
        Assert.Single(quotation.Attribution);
        var pledge = Assert.Single(statements.OfType<Pledge>());
        Assert.Equal(2, pledge.Attribution.Count);
        Assert.NotNull(pledge.Condition);
    }

    private static IReadOnlyList<Statement> Read(string text) => Loaded.Examiner.Examine(Page(text)).Statements;

    private static Document Page(string text) => new() { Id = "test", Text = text, Published = DateOnly.Parse("2025-11-10", CultureInfo.InvariantCulture) };

    private static string Words(Forecast forecast) => forecast.ContentSpan.Of("No quick results should be expected because the army would be unable to advance in winter.");

    private static Chancery.Quantities.AmountQualifier AmountQualifier(Pledge pledge) => pledge.Amount!.Value.Qualifier;
}
