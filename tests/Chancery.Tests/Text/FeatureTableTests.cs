using Chancery.Text;
using Chancery.Text.Tagging;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>Features by the table, on trees made by hand.</summary>
public sealed class FeatureTableTests
{
    private static readonly FeatureTable Table = FeatureTable.Load();

    [Fact]
    public void A_verb_in_the_past_takes_number_and_person_from_its_subject() => Assert.Equal(
        ["Number=Plur", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "Case=Nom|Number=Sing|Person=1|PronType=Prs", "Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin"],
        FeaturesOf("Ministers met I left",
            (Upos.NOUN, Xpos.NNS, Relation.Nsubj, 1), (Upos.VERB, Xpos.VBD, Relation.Root, -1), (Upos.PRON, Xpos.PRP, Relation.Nsubj, 3), (Upos.VERB, Xpos.VBD, Relation.Parataxis, 1)));

    [Fact]
    public void A_helping_verb_takes_them_from_the_subject_of_its_verb() => Assert.Equal(
        ["Number=Sing", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Part|Voice=Pass"],
        FeaturesOf("deal was signed",
            (Upos.NOUN, Xpos.NN, Relation.NsubjPass, 2), (Upos.AUX, Xpos.VBD, Relation.AuxPass, 2), (Upos.VERB, Xpos.VBN, Relation.Root, -1)));

    [Fact]
    public void Subjects_that_are_joined_are_many() => Assert.Equal(
        "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
        FeaturesOf("Norway and Chad signed",
            (Upos.PROPN, Xpos.NNP, Relation.Nsubj, 3), (Upos.CCONJ, Xpos.CC, Relation.Cc, 2), (Upos.PROPN, Xpos.NNP, Relation.Conj, 0), (Upos.VERB, Xpos.VBD, Relation.Root, -1))[3]);

    [Fact]
    public void A_plain_verb_is_an_order_only_without_subject_and_helper() => Assert.Equal(
        ["Mood=Imp|VerbForm=Fin", "VerbForm=Fin", "VerbForm=Inf"],
        FeaturesOf("Stop may stay", (Upos.VERB, Xpos.VB, Relation.Root, -1), (Upos.AUX, Xpos.MD, Relation.Aux, 2), (Upos.VERB, Xpos.VB, Relation.Parataxis, 0)));

    [Theory]
    [InlineData("the", Upos.DET, Xpos.DT, "Definite=Def|PronType=Art")]
    [InlineData("7,644", Upos.NUM, Xpos.CD, "NumForm=Digit|NumType=Card")]
    [InlineData("seven", Upos.NUM, Xpos.CD, "NumForm=Word|NumType=Card")]
    [InlineData("21st", Upos.ADJ, Xpos.JJ, "Degree=Pos|NumForm=Combi|NumType=Ord")]
    [InlineData("their", Upos.PRON, Xpos.PRPPossessive, "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs")]
    [InlineData("larger", Upos.ADJ, Xpos.JJR, "Degree=Cmp")]
    [InlineData("n’t", Upos.PART, Xpos.RB, "Polarity=Neg")]
    [InlineData("of", Upos.ADP, Xpos.IN, "_")]
    public void Words_have_the_features_of_their_row(string word, Upos upos, Xpos xpos, string expected) =>
        Assert.Equal(expected, Assert.Single(FeaturesOf(word, (upos, xpos, Relation.Root, -1))));

    [Fact]
    public void A_line_of_another_shape_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "features.tsv"), "# head\nNOUN\tNN\t*\tnowhere\tNumber=Sing\n");
        Assert.Contains("features.tsv:2:", Assert.Throws<InvalidDataException>(() => FeatureTable.Load(folder.FullName)).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string[] FeaturesOf(string text, params (Upos Upos, Xpos Xpos, Relation Relation, int Head)[] words)
    {
        var (tokens, at) = (new Token[words.Length], 0);
        foreach (var (i, form) in text.Split(' ').Index())
        {
            tokens[i] = new Token(new TextSpan(at, at + form.Length), words[i].Upos, words[i].Xpos, words[i].Relation, words[i].Head, form);
            at += form.Length + 1;
        }

        var sentence = new Sentence(text, new TextSpan(0, text.Length), tokens);
        return [.. Enumerable.Range(0, tokens.Length).Select(i => Table.Find(sentence, i))];
    }
}
