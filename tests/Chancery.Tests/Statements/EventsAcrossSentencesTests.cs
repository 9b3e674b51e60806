using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Parties of an event that its own clause does not name: the clause around it, the one it was done to before, those who speak, those who sign.</summary>
public sealed class EventsAcrossSentencesTests
{
    [Theory]
    [InlineData("Hungary insulted Sweden on Monday. Hungary accused Sweden of theft. Stockholm recalled its ambassador.", "SANCTION", "SWE", "HUN")]
    [InlineData("A Chadian patrol violated the airspace of Niger. Chad accused Niger of spying. The next day Niger rejected the charge.", "REJECT", "NER", "TCD")]
    [InlineData("Peru’s president flew home after talks with Chile.", "CONSULT", "PER", "CHL")]
    [InlineData("The minister of Peru, speaking after a meeting with the king of Jordan in Amman, left for Lima.", "CONSULT", "PER", "JOR")]
    [InlineData("Cyprus, whose government accused Syria of piracy, closed its ports.", "ACCUSE", "CYP", "SYR")]
    [InlineData("“We thank Norway for its help,” said the president of Estonia.", "SUPPORT", "EST", "NOR")]
    [InlineData("Spain accused Morocco of theft, asking, “Whose sea is it?”", "ACCUSE", "ESP", "MAR")]
    public void Who_is_not_named_beside_an_act_is_taken_from_the_text_around_it(string text, string type, string source, string recipient) =>
        Assert.Contains((source, recipient), Read(text).FindAll(e => e.Type.Name() == type).Select(e => (States(e.Source), States(e.Recipient))));

    [Theory]
    [InlineData("Has Norway accused Chad of theft?")]
    [InlineData("“Has Norway accused Chad of theft?” he asked.")]
    public void A_question_tells_no_event(string text) => Assert.DoesNotContain(Read(text), e => e.Type == EventType.Accuse);

    [Fact]
    public void We_of_a_statement_by_one_body_is_that_body()
    {
        var document = new Document { Id = "body", Title = "Statement by the G7 on Peace", Published = new DateOnly(2024, 5, 1), Text = "We condemn the attack of Chad on Niger." };
        var blame = Assert.Single(Loaded.Examiner.Examine(document).Statements.OfType<PoliticalEvent>(), e => e.Type == EventType.Accuse);
        Assert.Equal("G7", Assert.Single(blame.Source).Org);
    }

    [Fact]
    public void The_ministers_of_a_joint_readout_are_those_who_sign_it()
    {
        var document = new Document { Id = "readout", Title = "Joint Readout of the Meeting between Norway, Chile and Japan", Published = new DateOnly(2024, 5, 1), Text = "The day was long. The three foreign ministers condemned the attack of Chad on Niger." };
        var blame = Assert.Single(Loaded.Examiner.Examine(document).Statements.OfType<PoliticalEvent>(), e => e.Type == EventType.Accuse);
        Assert.Equal("NOR CHL JPN", States(blame.Source));
    }

    private static List<PoliticalEvent> Read(string text) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "text", Text = text, Published = new DateOnly(2024, 5, 1) }).Statements.OfType<PoliticalEvent>()];

    private static string States(IEnumerable<Actor> actors) => string.Join(' ', actors.Select(a => a.State ?? a.Org));
}
