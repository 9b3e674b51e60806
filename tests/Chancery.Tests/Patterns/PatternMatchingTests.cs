using Chancery.Statements;
using Chancery.Text;
using Chancery.Text.Patterns;
using Xunit;

namespace Chancery.Tests.Patterns;

/// <summary>Patterns on trees written by hand: one pattern holds for every wording of the same act.</summary>
public sealed class PatternMatchingTests
{
    private const string SignADeal = """
        pattern sign : event AGREE
          verb sign
          has patient deal
          source agent
          recipient with
          + Japan signed a deal.
          - Japan signed.
        """;

    // form lemma UPOS XPOS head relation
    private const string Active = """
        Japan Japan PROPN NNP 2 nsubj
        signed sign VERB VBD 0 root
        a a DET DT 4 det
        deal deal NOUN NN 2 obj
        with with ADP IN 6 case
        India India PROPN NNP 4 nmod
        """;

    private const string Passive = """
        A a DET DT 2 det
        deal deal NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        signed sign VERB VBN 0 root
        by by ADP IN 6 case
        Japan Japan PROPN NNP 4 obl:agent
        with with ADP IN 8 case
        India India PROPN NNP 4 obl
        """;

    private const string Participle = """
        The the DET DT 2 det
        deal deal NOUN NN 7 nsubj
        signed sign VERB VBN 2 acl
        by by ADP IN 5 case
        Japan Japan PROPN NNP 3 obl:agent
        is be AUX VBZ 7 cop
        new new ADJ JJ 0 root
        """;

    private const string Relative = """
        The the DET DT 2 det
        deal deal NOUN NN 6 nsubj
        Japan Japan PROPN NNP 4 nsubj
        signed sign VERB VBD 2 acl:relcl
        is be AUX VBZ 6 cop
        new new ADJ JJ 0 root
        """;

    private const string Coordinated = """
        Japan Japan PROPN NNP 4 nsubj
        and and CCONJ CC 3 cc
        India India PROPN NNP 1 conj
        signed sign VERB VBD 0 root
        a a DET DT 6 det
        deal deal NOUN NN 4 obj
        """;

    private const string Other = """
        Japan Japan PROPN NNP 2 nsubj
        signed sign VERB VBD 0 root
        a a DET DT 4 det
        letter letter NOUN NN 2 obj
        """;

    [Theory]
    [InlineData(Active, "Japan", "India")]
    [InlineData(Passive, "Japan", "India")]
    [InlineData(Participle, "Japan", "")]
    [InlineData(Relative, "Japan", "")]
    [InlineData(Coordinated, "Japan India", "")]
    public void One_pattern_holds_for_active_passive_participle_relative_and_coordination(string rows, string source, string recipient)
    {
        var match = Assert.Single(Match(rows));
        Assert.Equal(source, Words(match, "source"));
        Assert.Equal(recipient, Words(match, "recipient"));
    }

    [Fact]
    public void A_constraint_that_is_not_met_keeps_the_pattern_from_holding() => Assert.Empty(Match(Other));

    private static List<PatternMatch> Match(string rows)
    {
        var matches = new List<PatternMatch>();
        PatternSet.Parse("test.pattern", SignADeal, StatementSchema.Schema).Match(Tree(rows), (_, _, _) => false, matches);
        return matches;
    }

    private static string Words(PatternMatch match, string field) =>
        string.Join(' ', match.Fill(field).Select(i => match.Sentence.Form(i).ToString()));

    private static Sentence Tree(string rows)
    {
        var cells = rows.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(' ')).ToArray();
        var text = string.Join(' ', cells.Select(c => c[0]));
        var tokens = new Token[cells.Length];
        for (int i = 0, at = 0; i < cells.Length; at += cells[i].Length > 0 ? cells[i][0].Length + 1 : 0, i++)
        {
            tokens[i] = new Token(
                new TextSpan(at, at + cells[i][0].Length),
                TagNames.ParseUpos(cells[i][2]),
                TagNames.ParseXpos(cells[i][3]),
                TagNames.ParseRelation(cells[i][5]),
                int.Parse(cells[i][4], System.Globalization.CultureInfo.InvariantCulture) - 1,
                cells[i][1]);
        }

        return new Sentence(text, new TextSpan(0, text.Length), tokens);
    }
}
