using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Acts that a sentence tells in another way than by a plain verb with its subject: behind an opening phrase, as what somebody came for, as the steps taken.</summary>
public sealed class EventsToldOtherwiseTests
{
    [Theory]
    [InlineData("On 29 February President Putin warned that Finland would pay a heavy price.", "THREATEN", "RUS", "FIN")]
    [InlineData("About 30 Chadian soldiers crossed the demarcation line on Thursday and retreated.", "MOBILIZE", "TCD", "")]
    [InlineData("Chile has imposed wide-ranging restrictions on Peruvian lorries.", "SANCTION", "CHL", "PER")]
    public void A_subject_or_object_that_the_tree_hangs_elsewhere_is_found(string text, string type, string source, string recipient) =>
        Assert.Contains((type, source, recipient), Read(text).Select(e => (e.Type.Name(), States(e.Source), States(e.Recipient))));

    [Theory]
    [InlineData("The Kenyan president flew to Lima to praise Peru for its patience.", "SUPPORT")]
    [InlineData("The Kenyan president telephoned the Chilean president to ask for help.", "REQUEST")]
    [InlineData("Norway acted quickly to impose tariffs on imports from Belarus.", "SANCTION")]
    [InlineData("Norway took steps to tighten its border and impose sanctions on Belarus.", "SANCTION")]
    public void What_somebody_came_called_or_acted_for_was_done(string text, string type) =>
        Assert.Equal(EventStatus.Done, Assert.Single(Read(text), e => e.Type.Name() == type).Status);

    [Theory]
    [InlineData("Norway promised to veto the plan of Sweden.", "REJECT")]
    [InlineData("The Kenyan government vowed to send troops to the border.", "MOBILIZE")]
    public void A_promise_of_what_is_done_against_others_is_no_agreement(string text, string type) =>
        Assert.Equal([type], Read(text).ConvertAll(e => e.Type.Name()).Distinct());

    [Fact]
    public void A_sanction_that_is_announced_is_planned() =>
        Assert.Equal((EventType.Sanction, EventStatus.Planned), Assert.Single(Read("The Norwegian minister said Norway would widen sanctions against Belarus next week."), e => e.Type is EventType.Sanction or EventType.Threaten) is { } found ? (found.Type, found.Status) : default);

    [Fact]
    public void What_is_condemned_with_its_doer_and_its_target_is_told_beside_the_blame() =>
        Assert.Equal([EventType.Accuse, EventType.Assault], Read("Ghana alleged that Chadian soldiers had beaten Togolese farmers.").ConvertAll(e => e.Type));

    [Fact]
    public void Whoever_works_in_partnership_with_a_body_cooperates_with_it() =>
        Assert.Contains(("COOPERATE", "NOR", "African Union"), Read("Norway, in partnership with the African Union, has built ten clinics.").Select(e => (e.Type.Name(), States(e.Source), States(e.Recipient))));

    [Fact]
    public void A_person_whom_no_table_knows_is_one_of_politics_only_in_a_text_of_politics()
    {
        const string act = "Ana Torres rejected the verdict.";
        Assert.Empty(Read(act));
        Assert.Contains(Read($"The Chilean president met the Peruvian president. The Chilean minister praised the Bolivian army. The Chilean government thanked the Kenyan police. The Peruvian parliament backed the Bolivian court. {act}"), e => e.Type == EventType.Reject);
    }

    private static List<PoliticalEvent> Read(string text) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "otherwise", Published = new DateOnly(2024, 5, 1), Text = text }).Statements.OfType<PoliticalEvent>()];

    private static string States(IEnumerable<Actor> actors) => string.Join(' ', actors.Select(a => a.State ?? a.Org));
}
