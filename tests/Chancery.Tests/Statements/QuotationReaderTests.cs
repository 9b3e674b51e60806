using Chancery.Reference;
using Chancery.Statements;
using Chancery.Statements.Reading;
using Chancery.Statements.Reading.Quotations;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;
using Xunit;

namespace Chancery.Tests.Statements;

public sealed class QuotationReaderTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly PatternSet Patterns = PatternSet.Load(Path.Combine(Data, "patterns", "quotations"), StatementSchema.Schema);
    private static readonly MoodReader Moods = new(ModalityTable.Load(Path.Combine(Data, "statements", "modality.tsv")));
    private static readonly QuotationReader Reader = new(HedgeTable.Load(Path.Combine(Data, "statements", "hedges.tsv")), ConnectiveTable.Load(Path.Combine(Data, "statements", "connectives.tsv")), NoSpeakerTable.Load(Path.Combine(Data, "statements", "no_speakers.tsv")), new SpeakerActors(WordTable.Load(Path.Combine(Data, "statements", "governments.tsv")), WordTable.Load(Path.Combine(Data, "statements", "papers.tsv"))), WordTable.Load(Path.Combine(Data, "statements", "speech_acts.tsv")));

    [Fact]
    public void A_clause_after_a_verb_of_saying_is_an_indirect_quotation()
    {
        var (text, reports) = Read("Norway Norway PROPN NNP 3 nsubj / allegedly allegedly ADV RB 3 advmod / said say VERB VBD 0 root / that that SCONJ IN 6 mark / talks talk NOUN NNS 6 nsubj / failed fail VERB VBD 3 ccomp / ~. . PUNCT . 3 punct");
        var report = Assert.Single(reports);
        Assert.Equal("talks failed", report.Content.Of(text));
        Assert.Equal("Norway", report.Speaker.Text);
        Assert.Equal(QuotationForm.Indirect, report.Form);
        Assert.Equal("allegedly", report.Hedge);
        Assert.Equal(Certainty.Possible, report.Certainty);
        Assert.Equal("Norway allegedly said that talks failed", report.Span.Of(text));
    }

    [Fact]
    public void A_quote_that_goes_on_after_its_cue_is_one_quotation()
    {
        var (text, reports) = Read(
            "“ “ PUNCT `` 3 punct / ~We we PRON PRP 3 nsubj / agree agree VERB VBP 0 root / ~, , PUNCT , 3 punct / ~” ” PUNCT '' 3 punct / said say VERB VBD 3 parataxis / Norway Norway PROPN NNP 6 nsubj / ~. . PUNCT . 3 punct / “ “ PUNCT `` 11 punct / ~They they PRON PRP 11 nsubj / left leave VERB VBD 3 parataxis / ~. . PUNCT . 11 punct / ~” ” PUNCT '' 11 punct");
        var report = Assert.Single(reports);
        Assert.Equal("We agree,", report.Content.Of(text));
        Assert.Equal("They left.", report.SecondContent?.Of(text));
        Assert.Equal("Norway", report.Speaker.Text);
        Assert.Equal(QuotationForm.Direct, report.Form);
    }

    [Fact]
    public void A_term_in_marks_is_no_quotation()
    {
        var (_, reports) = Read("The the DET DT 4 det / “ “ PUNCT `` 4 punct / ~space space NOUN NN 4 compound / deal deal NOUN NN 6 nsubj / ~” ” PUNCT '' 4 punct / died die VERB VBD 0 root / ~. . PUNCT . 6 punct");
        Assert.Empty(reports);
    }

    [Fact]
    public void What_is_announced_as_a_thing_is_a_voice_and_no_quotation()
    {
        var (text, reports) = Read("Norway Norway PROPN NNP 2 nsubj / announced announce VERB VBD 0 root / a a DET DT 5 det / new new ADJ JJ 5 amod / bridge bridge NOUN NN 2 obj / ~. . PUNCT . 2 punct");
        var report = Assert.Single(reports);
        Assert.False(report.IsQuotation);
        Assert.Equal("Norway", Assert.Single(new AttributionReader(reports).Voices(new TextSpan(0, text.Length - 1))).Actor.Text);
    }

    [Fact]
    public void A_heading_that_names_a_person_speaks_the_quotes_below_it()
    {
        var sentences = Trees.Read(
            ("Minister minister NOUN NN 2 compound / Hansen Hansen PROPN NNP 0 root / on on ADP IN 4 case / Television television NOUN NN 2 nmod", 0, SentenceKind.Heading),
            ("“ “ PUNCT `` 3 punct / ~We we PRON PRP 3 nsubj / agree agree VERB VBP 0 root / ~. . PUNCT . 3 punct / ~” ” PUNCT '' 3 punct", 1, SentenceKind.Prose));
        var report = Assert.Single(ReadAll(sentences, (s, t) => sentences[s].Is(t, "Hansen") ? [new Actor { Person = "Kari Hansen", Text = "Hansen" }] : []));
        Assert.Equal("Kari Hansen", report.Speaker.Person);
        Assert.Null(report.CueSpan);
        Assert.Equal("We agree.", report.Content.Of(sentences[0].Text));
    }

    [Fact]
    public void Words_after_a_colon_are_a_paraphrase_up_to_what_the_author_adds()
    {
        var (text, reports) = Read("I I PRON PRP 2 nsubj / quoted quote VERB VBD 0 root / Hansen Hansen PROPN NNP 2 obj / ~: : PUNCT : 2 punct / Norway Norway PROPN NNP 7 nsubj / is be AUX VBZ 7 cop / worried worried ADJ JJ 2 parataxis / ~, , PUNCT , 10 punct / but but CCONJ CC 10 cc / does do VERB VBZ 7 conj / little little ADJ JJ 10 obj / ~. . PUNCT . 2 punct");
        var report = Assert.Single(reports);
        Assert.Equal("Norway is worried", report.Content.Of(text));
        Assert.Equal("Hansen", report.Speaker.Text);
    }

    [Fact]
    public void What_the_source_is_according_to_leaves_the_rest_as_content()
    {
        var (text, reports) = Read("According accord VERB VBG 3 case / to to ADP IN 1 fixed / Hansen Hansen PROPN NNP 6 obl / ~, , PUNCT , 3 punct / prices price NOUN NNS 6 nsubj / fell fall VERB VBD 0 root / ~. . PUNCT . 6 punct");
        var report = Assert.Single(reports);
        Assert.Equal("prices fell", report.Content.Of(text));
        Assert.Equal("Hansen", report.Speaker.Text);
    }

    [Fact]
    public void The_voices_of_a_nested_report_run_from_the_outermost()
    {
        var (text, reports) = Read("Norway Norway PROPN NNP 2 nsubj / said say VERB VBD 0 root / that that SCONJ IN 5 mark / Hansen Hansen PROPN NNP 5 nsubj / claimed claim VERB VBD 2 ccomp / that that SCONJ IN 8 mark / prices price NOUN NNS 8 nsubj / fell fall VERB VBD 5 ccomp / ~. . PUNCT . 2 punct");
        Assert.Equal(2, reports.Count);
        var attribution = new AttributionReader(reports);
        var at = text.IndexOf("prices", StringComparison.Ordinal);
        Assert.Equal(["Norway", "Hansen"], attribution.Voices(new TextSpan(at, at + 11)).Select(v => v.Actor.Text));
        Assert.Equal(["Norway"], attribution.VoicesOf(reports[1]).Select(v => v.Actor.Text));
    }

    [Fact]
    public void The_author_s_own_I_is_no_speaker()
    {
        var (_, reports) = Read("I I PRON PRP 2 nsubj / said say VERB VBD 0 root / that that SCONJ IN 5 mark / prices price NOUN NNS 5 nsubj / fell fall VERB VBD 2 ccomp / ~. . PUNCT . 2 punct");
        Assert.Empty(reports);
    }

    private static (string Text, IReadOnlyList<Report> Reports) Read(string tokens)
    {
        var sentences = Trees.Read((tokens, 0, SentenceKind.Prose));
        return (sentences[0].Text, ReadAll(sentences, (_, _) => []));
    }

    private static IReadOnlyList<Report> ReadAll(List<Sentence> sentences, Func<int, int, IReadOnlyList<Actor>> actorsAt) =>
        Reader.Read(new ReportSource(sentences[0].Text, sentences, s => Match(sentences[s]), actorsAt, (s, t) => Moods.Read(sentences[s], t)));

    private static List<PatternMatch> Match(Sentence sentence)
    {
        var into = new List<PatternMatch>();
        Patterns.Match(sentence, (_, _, _) => true, into);
        return into;
    }
}
