using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Who does it to whom, in the prose of governments: readouts, joint statements, long rows of states.</summary>
public sealed class PartiesOfEventsTests
{
    [Theory]
    [InlineData("The Polish president met the Chilean president in Warsaw. The Polish president praised the vineyards of Chile. They agreed to stay in touch.", "AGREE", "POL CHL", "")]
    [InlineData("The Polish president spoke with the Chilean president on Monday.\nThe leaders urged Bolivia to lift the blockade.", "REQUEST", "POL CHL", "BOL")]
    [InlineData("Norway and Iceland agreed that Chad should free the fishermen.", "AGREE", "NOR ISL", "")]
    [InlineData("Estonia, Latvia, Lithuania, and Poland condemned the attack of Russia on Odesa.", "ACCUSE", "EST LVA LTU POL", "RUS")]
    [InlineData("The minister reaffirmed Norway’s commitment to the security of Latvia.", "SUPPORT", "NOR", "LVA")]
    [InlineData("Well, China and Russia signed an agreement on gas on Monday.", "AGREE", "CHN RUS", "")]
    [InlineData("LAGOS, Nigeria (AP) — The junta in Mali expelled the envoy of Togo.", "SANCTION", "MLI", "TGO")]
    [InlineData("Chad shelled the posts of Niger. Niger fired back at Chad. Norway urged both sides to stop.", "REQUEST", "NOR", "NER TCD")]
    [InlineData("Chad met Togo. The president of Peru ordered the state oil company to start drilling.", "REQUEST", "PER", "PER")]
    [InlineData("Norway has sanctioned over 40 individuals and companies, including Syria and Belarus.", "SANCTION", "NOR", "SYR BLR")]
    public void The_parties_of_an_act_are_who_the_text_says(string text, string type, string source, string recipient)
    {
        var found = Read(text).FindAll(e => e.Type.Name() == type);
        Assert.Contains((source, recipient), found.Select(e => (States(e.Source), States(e.Recipient))));
    }

    [Theory]
    [InlineData("Mali and Niger left ECOWAS, a club founded in 1975.", "SANCTION", null)]
    [InlineData("Norway condemned the attack of Chile on a port built in 1998.", "ACCUSE", null)]
    [InlineData("After the talks with Peru broke down in 2020, Chile expelled the ambassador of Peru.", "SANCTION", null)]
    [InlineData("Chile expelled the ambassador of Peru in 2021.", "SANCTION", 2021)]
    public void The_day_of_an_act_is_none_of_another_clause(string text, string type, int? year) =>
        Assert.Equal(year, Read(text).First(e => e.Type.Name() == type).When?.Year);

    [Fact]
    public void Two_sums_far_apart_were_never_meant_to_be_the_same()
    {
        var document = new Document { Id = "sums", Published = new DateOnly(2025, 3, 10), Text = "Canberra gives A$80 million a year, a trifle for an economy worth $1.7 trillion. Oslo gave 10 million kroner (about $20 million)." };
        Assert.Equal(["10 million kroner (about $20 million"], Loaded.Examiner.Examine(document).Findings.Where(f => f.Formula.Contains("rate of its currency", StringComparison.Ordinal)).Select(f => document.Text[f.Span.Start..f.Span.End]));
    }

    [Fact]
    public void I_and_we_of_a_transcript_are_whoever_its_label_names()
    {
        var document = new Document { Id = "remarks", Publisher = "The White House", Title = "Remarks by President Biden", Published = new DateOnly(2024, 6, 2), Text = "THE PRESIDENT: I met the king of Jordan.\nPRESIDENT DUDA: We will buy 40 tanks from Chile.\nQ We will buy bread from Peru." };
        var pledges = Loaded.Examiner.Examine(document).Statements.OfType<Pledge>().ToList();
        Assert.Contains("POL", pledges.SelectMany(p => p.By).Select(a => a.State));
        Assert.Contains(Loaded.Examiner.CastOf(document).Mentions, m => m.Kind == MentionKind.Pronoun && m.Actors is [{ Person: "Joseph R. Biden, Jr." }]);
    }

    [Fact]
    public void Whom_the_speaker_of_a_transcript_thanks_is_who_speaks_for_the_other_state()
    {
        var document = new Document { Id = "thanks", Publisher = "The White House", Title = "Remarks by President Biden and President Duda of Poland", Published = new DateOnly(2024, 6, 2), Text = "PRESIDENT BIDEN: We have had a long day of work together. I want to thank you for your help.\n\nPRESIDENT DUDA: We have had a long day indeed. Thank you for your courage." };
        var thanks = Loaded.Examiner.Examine(document).Statements.OfType<PoliticalEvent>().Where(e => e.Type == EventType.Support).ToList();
        Assert.Equal([("USA", "POL"), ("POL", "USA")], thanks.Select(e => (States(e.Source), States(e.Recipient))));
    }

    [Theory]
    [InlineData("Norway will continue to rally the world to help Sudan.", "PROTEST")]
    [InlineData("Norway is ready to respond to the floods in Chad.", "THREATEN")]
    [InlineData("Norway aims to deter states from supporting Belarus.", "SUPPORT")]
    [InlineData("Cuba’s leadership in opening a new railway pleased everyone.", "COOPERATE")]
    [InlineData("The delivery of food aid to civilians in Gaza must be safe.", "AID")]
    public void What_nobody_did_to_anybody_is_no_event(string text, string type) =>
        Assert.DoesNotContain(Read(text), e => e.Type.Name() == type);

    [Fact]
    public void We_of_a_joint_statement_are_the_states_of_its_title()
    {
        var document = new Document { Id = "joint", Title = "Joint Statement of Norway, Chile and the European Union on Fish", Published = new DateOnly(2025, 6, 2), Text = "We will build a port in Togo." };
        var pledge = Assert.Single(Loaded.Examiner.Examine(document).Statements.OfType<Pledge>());
        Assert.Equal(["NOR", "CHL", "EU"], pledge.By.Select(a => a.State ?? a.Org));
    }

    [Theory]
    [InlineData("The treaty was signed in New England.")]
    [InlineData("The target of the Paris Agreement is out of reach.")]
    [InlineData("The Oslo Accords were never kept.")]
    public void Names_of_treaties_and_regions_are_no_states(string text) =>
        Assert.DoesNotContain(Loaded.Examiner.CastOf(Document(text)).Mentions, m => m.Actors.Any(a => a.State is "GBR" or "FRA" or "NOR"));

    [Theory]
    [InlineData("The minister has a sober approach to countering terrorism, and her critics have praised it.")]
    [InlineData("Norway will maintain its port and its fleet has grown.")]
    [InlineData("Now, therefore, I do hereby proclaim March 3, 2025, as the Day of Rivers.")]
    public void What_says_nothing_is_no_quotation(string text) => Assert.Empty(Loaded.Examiner.Examine(Document(text)).Statements.OfType<Quotation>());

    [Theory]
    [InlineData("May 20, 2025 Oslo, Norway")]
    [InlineData("He thought he could outlast the strikers.")]
    [InlineData("The duty shall not apply to spare parts of ships.")]
    public void What_is_past_or_a_date_is_no_forecast(string text) => Assert.Empty(Loaded.Examiner.Examine(Document(text)).Statements.OfType<Forecast>());

    private static string States(IEnumerable<Actor> actors) => string.Join(' ', actors.Select(a => a.State ?? a.Org ?? a.Text).Distinct());

    private static Document Document(string text) => new() { Id = "news", Published = new DateOnly(2025, 6, 2), Text = text };

    private static List<PoliticalEvent> Read(string text) => [.. Loaded.Examiner.Examine(Document(text)).Statements.OfType<PoliticalEvent>()];
}
