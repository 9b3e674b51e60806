using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Acts of several states together, and of items whose doer stands in the line above, as documents of governments tell them.</summary>
public sealed class JointActsTests
{
    [Theory]
    [InlineData("Norway and Chile held talks in Oslo. The two delegations agreed on a plan for cod.", "AGREE", "NOR CHL", "")]
    [InlineData("The president of Ghana met King Abdullah of Jordan in Accra. Participants also discussed trade.", "CONSULT", "GHA JOR", "")]
    [InlineData("The president of Ghana met King Abdullah of Jordan in Accra. The trilateral committee pledged to open a road.", "AGREE", "GHA JOR", "")]
    [InlineData("Norway, Chile and Japan held talks in Oslo. The officials committed to sharing their maps.", "AGREE", "NOR CHL JPN", "")]
    public void Those_who_met_act_under_any_plural(string text, string type, string source, string recipient) =>
        Assert.Contains((source, recipient), Of(Read(text), type, text.Split(". ")[0].Length));

    [Fact]
    public void Ministers_with_their_titles_in_a_row_meet_each_other()
    {
        var meeting = Assert.Single(Read("Foreign Minister Annalena Baerbock, French Foreign Minister Catherine Colonna and Polish Foreign Minister Radosław Sikorski met in Weimar on Friday.", new DateOnly(2024, 1, 5)), e => e.Type == EventType.Consult);
        Assert.Equal(["Sikorski", "Colonna", "Baerbock"], meeting.Source.Concat(meeting.Recipient).Select(a => a.Person![(a.Person!.LastIndexOf(' ') + 1)..]).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Officials_of_one_state_meet_nobody_among_themselves() =>
        Assert.DoesNotContain(Read("The minister of Peru opened a school. Participants discussed the weather."), e => e.Type == EventType.Consult);

    [Theory]
    [InlineData("Norway has taken the following steps:\n\nExpelled the ambassador of Chad.\n\nSigned an agreement with Peru on cod.", "SANCTION NOR TCD done|AGREE NOR PER done")]
    [InlineData("Under the agreement, Japan will:\n\nImpose a ban on imports of Chadian coal.", "SANCTION JPN TCD planned")]
    [InlineData("Canada’s actions to strengthen the flank include:\n\nStationing two squadrons of jets in Latvia.\n\nReaching an agreement with Spain on fuel.", "MOBILIZE CAN LVA done|AGREE CAN ESP done")]
    public void What_an_item_tells_is_done_by_whom_the_line_above_names(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Read(text).Select(e => $"{e.Type.Name()} {States(e.Source)} {States(e.Recipient)} {e.Status.ToString().ToLowerInvariant()}"));

    [Theory]
    [InlineData("Visitors to Oslo should remember this:\n\nExpelled ten Chadian diplomats.")]
    [InlineData("Norway will grow, including by:\n\nImposing a ban on imports of Chadian coal.")]
    [InlineData("Norway has taken these steps:\n\nTroops deployed in Chad by Niger came home.")]
    public void Without_a_doer_above_or_with_one_of_its_own_an_item_borrows_none(string text) =>
        Assert.DoesNotContain(Read(text), e => e.Source.Any(a => a.State == "NOR"));

    [Fact]
    public void Help_to_countries_without_names_goes_to_them_in_the_words_of_the_text() =>
        Assert.Equal("48 countries", Assert.Single(Assert.Single(Read("Norway has shipped vaccines to more than 48 countries.", publisher: "The White House"), e => e.Type == EventType.Aid).Recipient).Org);

    private static IEnumerable<(string Source, string Recipient)> Of(List<PoliticalEvent> events, string type, int from) =>
        events.Where(e => e.Type.Name() == type && e.Span.Start > from).Select(e => (States(e.Source), States(e.Recipient)));

    private static List<PoliticalEvent> Read(string text, DateOnly? day = null, string? publisher = null) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "joint", Text = text, Publisher = publisher, Published = day ?? new DateOnly(2024, 5, 1) }).Statements.OfType<PoliticalEvent>()];

    private static string States(IEnumerable<Actor> actors) => string.Join(' ', actors.Select(a => a.State ?? a.Org));
}
