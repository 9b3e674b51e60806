using System.Text;
using Chancery.Intake;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Intake;

/// <summary>Documents whose shape is made to cost time or stack: they are read at once, or refused in words.</summary>
public sealed class HostileShapeTests
{
    private const string Sentence = "The minister said that the two countries would sign an agreement on trade and energy next month.";

    [Fact]
    public void Links_within_links_give_their_words_however_deep()
    {
        const int Deep = 200_000;
        Assert.Equal("x", Read(new string('[', Deep) + "x" + string.Concat(Enumerable.Repeat("](u)", Deep)), ".md").Text);
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("<a", "")]
    [InlineData("[](", "")]
    [InlineData("[[a](b", "")]
    [InlineData("[", "](")]
    public void Marks_that_never_close_are_gone_over_once(string mark, string end)
    {
        const int Many = 1_000_000;
        var text = Read(string.Concat(Enumerable.Repeat(mark, Many)) + Sentence + string.Concat(Enumerable.Repeat(end, Many)), ".md").Text;
        Assert.Contains(Sentence, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_pictures_notes_and_references_leave_the_words_that_a_reader_sees() => Assert.Equal(
        "See the big deal and note at last.",
        Read("See [the *big* deal](http://a.test/b_(c)) ![a picture](x.png)and [note][1][^2] [at [last](u)](v).", ".md").Text.Replace(") ", " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("<svg>", "<td>")]
    [InlineData("<math>", "<tr>")]
    [InlineData("<svg><script>", "<g>")]
    public void Tags_that_nest_only_within_a_drawing_or_a_formula_cost_nothing(string start, string tag) => Assert.Contains(
        Sentence, Read($"<!doctype html><p>{Sentence}</p>{start}" + string.Concat(Enumerable.Repeat(tag, 500_000)), ".html").Text, StringComparison.Ordinal);

    [Fact]
    public void Words_of_a_drawing_are_left_out_and_those_of_a_formula_stay()
    {
        var text = Read($"<!doctype html><p>{Sentence}</p><SVG viewBox='0 0 1 1'><title>An arrow</title><path d='M0'/></svg><p>It is <math><mi>seven</mi></math> billion.</p>", ".html").Text;
        Assert.DoesNotContain("arrow", text, StringComparison.Ordinal);
        Assert.Contains("It is seven billion.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_nests_as_no_page_does_is_refused_in_words()
    {
        var refused = Assert.Throws<IntakeException>(() => Read($"<!doctype html><p>{Sentence}</p>" + string.Concat(Enumerable.Repeat("<g>", 20_000)), ".html"));
        Assert.Contains("deep", refused.Problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_quotation_are_taken_off_at_once() =>
        Assert.Equal(Sentence, Read(new string('>', 4_000_000) + " " + Sentence, ".md").Text);

    [Fact]
    public void Tags_that_never_close_are_gone_over_once() =>
        Assert.Throws<IntakeException>(() => Read(string.Concat(Enumerable.Repeat("<a</a", 1_000_000)), ".html"));

    [Fact]
    public void What_a_script_compares_is_no_tag() => Assert.Contains(
        Sentence, Read($"<!doctype html><p>{Sentence}</p><script>{string.Concat(Enumerable.Repeat("if(i<n&&n<m)i++;", 3000))}</script>", ".html").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("1600-12-31")]
    public void A_day_on_which_nothing_can_have_been_published_is_refused(string day)
    {
        var refused = Assert.Throws<IntakeException>(() => Read($$"""{"text":"Iceland spoke.","published":"{{day}}"}""", ".json"));
        Assert.Contains("from 1601 to 2199", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_handed_in_may_be_packed_and_is_one_document()
    {
        Assert.Equal("Iceland spoke.", HandedIn("speech.txt.gz", SourceFolder.Packed("Iceland spoke."u8.ToArray())).Text);
        Assert.Equal("speech", HandedIn("speech.txt.gz", SourceFolder.Packed("Iceland spoke."u8.ToArray())).Id);
        var many = Assert.Throws<IntakeException>(() => HandedIn("talks.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"u8.ToArray()));
        Assert.Contains("many documents", many.Message, StringComparison.Ordinal);
        var bomb = Assert.Throws<IntakeException>(() => HandedIn("bomb.txt.gz", SourceFolder.Packed(new byte[8 * 1024 * 1024])));
        Assert.Contains("times its size", bomb.Message, StringComparison.Ordinal);
    }

    private static Document HandedIn(string name, byte[] bytes) => DocumentIntake.ReadHandedIn(new MemoryStream(bytes), name);

    private static Document Read(string text, string ending) => DocumentIntake.Read(Encoding.UTF8.GetBytes(text), "x", ending, "x");
}
