using Chancery.Json;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>What sounds like an act between political actors and is none, and what is told as a part of another act.</summary>
public sealed class EventsThatAreNoneTests
{
    [Theory]
    [InlineData("If Tuvalu is attacked, Australia will help.")]
    [InlineData("I expect Chad to sign the accord with Niger.")]
    [InlineData("They live among Chad-backed rebels.")]
    [InlineData("“They promised us bread,” said a shopkeeper in Peru.")]
    [InlineData("Norway beat Sweden in the final.")]
    [InlineData("Peru had committed an error.")]
    [InlineData("The minister insisted that it would rain in Chad.")]
    public void What_is_only_imagined_or_private_is_no_event(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("The Turkish foreign minister flew to Lima and met the president of Peru.", "CONSULT")]
    [InlineData("Indonesia halted its military cooperation with Australia.", "SANCTION")]
    [InlineData("Ghana welcomed the decision of Togo to reopen the border.", "SUPPORT")]
    [InlineData("Azerbaijan pulled out of talks with Georgia.", "REJECT")]
    public void A_journey_to_a_meeting_and_what_an_act_ends_are_no_acts_of_their_own(string text, string type) =>
        Assert.Equal([type], Read(text).ConvertAll(e => e.Type.Name()));

    [Theory]
    [InlineData("Chad accused Niger of shelling a town.", "NER")]
    [InlineData("Chad accused Niger of killing ten shepherds.", "NER")]
    public void Whoever_is_accused_of_an_act_is_its_doer(string text, string doer) =>
        Assert.Equal(doer, Assert.Single(Assert.Single(Read(text), e => e.Type == EventType.Assault).Source).State);

    [Theory]
    [InlineData("Restrictions on Chad should be lifted.")]
    [InlineData("It is vital to lift the embargo on Chad.")]
    public void Advice_and_judgements_on_what_to_do_are_no_acts(string text) => Assert.Empty(Read(text));

    [Fact]
    public void What_is_done_without_is_left_out() =>
        Assert.DoesNotContain(Read("Niger signed the accord with Chad without lifting the embargo on Mali."), e => e.Type == EventType.Concede);

    [Fact]
    public void What_two_sides_discuss_is_no_act_beside_the_talks() =>
        Assert.Equal(EventType.Consult, Assert.Single(Read("The Kenyan president and the Indian minister discussed the cooperation between Kenya and India.")).Type);

    [Fact]
    public void A_step_that_is_taken_is_the_act_it_leads_to() =>
        Assert.Equal(EventStatus.Done, Assert.Single(Read("Norway took steps to impose sanctions on Belarus."), e => e.Type == EventType.Sanction).Status);

    [Fact]
    public void A_raid_and_the_arrests_in_it_are_two_acts() =>
        Assert.Equal(2, Read("Soldiers in Togo raided a camp on Friday, arresting nine people.").Count);

    private static List<PoliticalEvent> Read(string text) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "none", Published = new DateOnly(2024, 5, 1), Text = text }).Statements.OfType<PoliticalEvent>()];
}
