using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Whom the words of a speaker stand for, where tables know nobody of that name.</summary>
public sealed class SpeakerActorsTests
{
    [Theory]
    [InlineData("Chilean officials said that the port was closed.", "CHL", "Chilean officials")]
    [InlineData("Chad's interior ministry said that the road was open.", "TCD", "interior ministry")]
    [InlineData("Local authorities said that two people had died.", null, "Local authorities")]
    [InlineData("Two people briefed on the talks said that the offer was dead.", null, "Two people briefed on the talks")]
    [InlineData("The port was closed, said an engineer at the harbour.", null, "engineer at the harbour")]
    public void Who_has_no_name_is_called_by_the_words_of_the_text(string sentence, string? state, string org)
    {
        var speaker = Speaker(sentence);
        Assert.Equal((state, org, null), (speaker.State, speaker.Org, speaker.Person));
    }

    [Theory]
    [InlineData("A spokeswoman for the European Commission said that talks would resume.", "European Commission")]
    [InlineData("A junta spokesman said that the border was closed.", "junta")]
    public void An_unnamed_spokesman_speaks_for_a_body(string sentence, string org) => Assert.Equal(org, Speaker(sentence).Org);

    [Theory]
    [InlineData("The Chilean government said that the port was closed.")]
    [InlineData("Chile said that the port was closed.")]
    public void A_government_is_its_state(string sentence)
    {
        var speaker = Speaker(sentence);
        Assert.Equal(("CHL", null), (speaker.State, speaker.Org));
    }

    [Theory]
    [InlineData("Chile's acting water minister, Rosa Almendras, warned that the dam would break.", "Rosa Almendras")]
    [InlineData("The head of Chile's water board, Rosa Almendras, said that the dam was old.", "Rosa Almendras")]
    [InlineData("Harbour engineer Rosa Almendras said that the dam was old.", "Rosa Almendras")]
    [InlineData("“The dam is old,” Rosa Almendras, the head of the water board, told reporters in Oslo.", "Rosa Almendras")]
    public void A_name_that_no_table_knows_is_the_person_of_the_text(string sentence, string person) => Assert.Equal(person, Speaker(sentence).Person);

    [Theory]
    [InlineData("A White House official said that talks would resume.", "White House")]
    [InlineData("Dairy farmers blocked the road. Their union, LAITCO, warned that milk would be poured away.", "LAITCO")]
    public void A_body_beside_the_noun_is_who_speaks(string text, string org) =>
        Assert.Equal(org, Read(text).OfType<Quotation>().Last().Speaker.Org);

    [Fact]
    public void Whom_a_sentence_opens_with_comes_before_whom_the_last_one_spoke_of()
    {
        var quotations = Read("Premier Jan Novak denied the report. Negotiator Karel Dvorak said only a tenth would be cash; the rest, he explained, would be loans.").OfType<Quotation>();
        Assert.DoesNotContain(quotations.Skip(1), q => q.Speaker.Person == "Jan Novak");
    }

    [Fact]
    public void The_office_of_somebody_is_named_by_whose_it_is()
    {
        var quotations = Read("President William Ruto met the governors. The road will be repaired, according to his office.").OfType<Quotation>();
        Assert.Equal("William Ruto’s office", Assert.Single(quotations).Speaker.Org);
    }

    [Fact]
    public void Who_speaks_in_a_transcript_says_what_will_come()
    {
        var forecast = Assert.Single(Read("PRESIDENT RUTO: Thank you all. The new railway will create thousands of jobs.").OfType<Forecast>());
        Assert.Equal("William Ruto", forecast.By?.Person);
    }

    private static Actor Speaker(string sentence) => Assert.Single(Read(sentence).OfType<Quotation>()).Speaker;

    private static IReadOnlyList<Statement> Read(string text) => Loaded.Examiner.Examine(new Document { Id = "test", Text = text, Published = new DateOnly(2025, 6, 1) }).Statements;
}
