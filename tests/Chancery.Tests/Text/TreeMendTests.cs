using Chancery.Text;
using Chancery.Text.Parsing;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>What is mended of trees, told without a model: each word as form/tags/relation&gt;head, heads from 1.</summary>
public sealed class TreeMendTests
{
    [Theory]
    [InlineData(
        "who had the shot is no dependent of an auxiliary",
        "Algeria/PROPN.NNP/nsubj>2 had/AUX.VBD/aux>3 shot/VERB.VBN/root>0 it/PRON.PRP/obj>3",
        "Algeria/nsubj>3 had/aux>3 shot/root>0 it/obj>3")]
    [InlineData(
        "the noun before a finite verb that has no other is its subject",
        "600/NUM.CD/nummod>2 firms/NOUN.NNS/obj>3 operate/VERB.VBP/root>0 here/ADV.RB/advmod>3",
        "600/nummod>2 firms/nsubj>3 operate/root>0 here/advmod>3")]
    [InlineData(
        "a clause that a conjunction opens does not stand loosely beside",
        "matter/NOUN.NN/root>0 before/SCONJ.IN/mark>3 breaks/VERB.VBZ/parataxis>1",
        "matter/root>0 before/mark>3 breaks/advcl>1")]
    [InlineData(
        "an adjective behind a copula is what is said",
        "He/PRON.PRP/nsubj>5 is/AUX.VBZ/cop>5 due/ADJ.JJ/case>5 on/ADP.IN/case>5 Monday/PROPN.NNP/root>0 ./PUNCT.Period/punct>5",
        "He/nsubj>3 is/cop>3 due/root>0 on/case>5 Monday/obl>3 ./punct>3")]
    [InlineData(
        "what stands behind a subject with a comma and “with” goes with it",
        "Mali/PROPN.NNP/nsubj>6 ,/PUNCT.Comma/punct>4 with/ADP.IN/case>4 people/NOUN.NNS/conj>1 ,/PUNCT.Comma/punct>1 joined/VERB.VBD/root>0",
        "Mali/nsubj>6 ,/punct>4 with/case>4 people/nmod>1 ,/punct>1 joined/root>0")]
    [InlineData(
        "with what is its own behind an object",
        "promised/VERB.VBD/root>0 the/DET.DT/det>3 island/NOUN.NN/obj>1 ,/PUNCT.Comma/punct>7 with/ADP.IN/case>7 its/PRON.PRPPossessive/nmod:poss>7 people/NOUN.NNS/obl>1 ,/PUNCT.Comma/punct>1 aid/NOUN.NN/obj>1",
        "promised/root>0 the/det>3 island/obj>1 ,/punct>7 with/case>7 its/nmod:poss>7 people/nmod>3 ,/punct>1 aid/obj>1")]
    [InlineData(
        "an object behind a subject remains one",
        "firms/NOUN.NNS/nsubj>3 goods/NOUN.NNS/obj>3 sell/VERB.VBP/root>0",
        "firms/nsubj>3 goods/obj>3 sell/root>0")]
    public void What_no_tree_has_is_mended(string what, string before, string after) => Assert.Equal((what, after), (what, Mended(before, UnlikelyArcs.Mend)));

    [Theory]
    [InlineData(
        "Lyon/PROPN.NNP/obl:unmarked>3 -/PUNCT.HYPH/punct>1 based/VERB.VBN/root>0 Acier/PROPN.NNP/obj>3 announced/VERB.VBD/conj>3 it/PRON.PRP/obj>5",
        "Lyon/obl:unmarked>3 -/punct>1 based/amod>4 Acier/nsubj>5 announced/root>0 it/obj>5")]
    [InlineData(
        "the/DET.DT/det>4 Oslo/PROPN.NNP/obl:unmarked>4 -/PUNCT.HYPH/punct>2 based/VERB.VBN/root>0 firm/NOUN.NN/obj>4",
        "the/det>5 Oslo/obl:unmarked>4 -/punct>2 based/amod>5 firm/root>0")]
    [InlineData(
        "Oslo/PROPN.NNP/nsubj>3 is/AUX.VBZ/aux>3 based/VERB.VBN/root>0 there/ADV.RB/advmod>3",
        "Oslo/nsubj>3 is/aux>3 based/root>0 there/advmod>3")]
    public void A_participle_that_a_hyphen_joins_is_the_attribute_of_the_noun_behind(string before, string after) => Assert.Equal(after, Mended(before, JoinedParticiples.Mend));

    [Theory]
    [InlineData(
        "to/ADP.IN/case>5 a/DET.DT/det>5 ten/NUM.CD/nummod>5 -/PUNCT.HYPH/punct>3 year/NOUN.NN/root>0 ,/PUNCT.Comma/punct>7 $/SYM.Dollar/conj>5 4/NUM.CD/nummod>7 plan/NOUN.NN/nmod>7 of/ADP.IN/case>11 Chad/PROPN.NNP/nmod>7",
        "to/case>9 a/det>9 ten/nummod>5 -/punct>3 year/compound>9 ,/punct>7 $/compound>9 4/nummod>7 plan/root>0 of/case>11 Chad/nmod>9")]
    [InlineData(
        "two/NUM.CD/nummod>3 -/PUNCT.HYPH/punct>1 year/NOUN.NN/root>0 ,/PUNCT.Comma/punct>5 $/SYM.Dollar/conj>3 4/NUM.CD/nummod>5 for/ADP.IN/case>8 Chad/PROPN.NNP/nmod>5",
        "two/nummod>3 -/punct>1 year/root>0 ,/punct>5 $/conj>3 4/nummod>5 for/case>8 Chad/nmod>5")]
    public void A_noun_behind_how_long_and_how_much_heads_them(string before, string after) => Assert.Equal(after, Mended(before, PricedNouns.Mend));

    [Theory]
    [InlineData(
        "Chad/PROPN.NNP/nsubj>2 accused/VERB.VBD/root>0 Togo/PROPN.NNP/nsubj>5 of/ADP.IN/mark>5 lying/VERB.VBG/advcl>2",
        "Chad/nsubj>2 accused/root>0 Togo/obj>2 of/mark>5 lying/advcl>2")]
    [InlineData(
        "Police/NOUN.NNS/nsubj>2 held/VERB.VBD/root>0 14/NUM.CD/xcomp>2 of/ADP.IN/case>5 them/PRON.PRP/nmod>3",
        "Police/nsubj>2 held/root>0 14/obj>2 of/case>5 them/nmod>3")]
    [InlineData(
        "Togo/PROPN.NNP/nsubj>2 urged/VERB.VBD/root>0 Chad/PROPN.NNP/nmod:poss>5 ’s/PART.POS/case>3 military/ADJ.JJ/ccomp>2 to/PART.TO/mark>7 free/VERB.VB/advcl>5 them/PRON.PRP/obj>7",
        "Togo/nsubj>2 urged/root>0 Chad/nmod:poss>5 ’s/case>3 military/obj>2 to/mark>7 free/xcomp>2 them/obj>7")]
    [InlineData(
        "They/PRON.PRP/nsubj>2 left/VERB.VBD/root>0 with/SCONJ.IN/mark>5 Togo/PROPN.NNP/nsubj>5 burning/VERB.VBG/advcl>2",
        "They/nsubj>2 left/root>0 with/mark>5 Togo/nsubj>5 burning/advcl>2")]
    public void A_verb_gets_back_the_object_behind_it(string before, string after) => Assert.Equal(after, Mended(before, LostObjects.Mend));

    private delegate void Mending(Span<Token> tokens);

    // Words stand one space apart; those of a hyphen touch.
    private static string Mended(string sentence, Mending mend)
    {
        var words = sentence.Split(' ').Select(w => w.Split('/')).ToList();
        var (tokens, start) = (new Token[words.Count], 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (form, tags, arc) = (words[i][0], words[i][1].Split('.'), words[i][2].Split('>'));
            start += i > 0 && form != "-" && words[i - 1][0] != "-" ? 1 : 0;
            var span = new TextSpan(start, start + form.Length);
            tokens[i] = new Token(span, Enum.Parse<Upos>(tags[0]), Enum.Parse<Xpos>(tags[1]), TagNames.ParseRelation(arc[0]), int.Parse(arc[1], System.Globalization.CultureInfo.InvariantCulture) - 1, form);
            start = span.End;
        }

        mend(tokens);
        return string.Join(' ', tokens.Select((t, i) => $"{words[i][0]}/{t.Relation.Name()}>{t.Head + 1}"));
    }
}
