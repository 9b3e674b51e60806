using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Of what a figure is told that no pattern claims.</summary>
internal static class FigureProperty
{
    /// <summary>Tokens between a share and the noun that it is of.</summary>
    private const int FarthestWhole = 7;

    /// <summary>What the figure is of by the nouns of its clause: a duty, the forces, trade; else what is counted.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="isShare">Whether it is a percentage.</param>
    /// <param name="verb">The verb of its clause.</param>
    internal static string Of(Page page, int sentence, Found<Quantity> figure, bool isShare, int verb)
    {
        var words = page.Sentences[sentence];
        if (!isShare)
        {
            return figure.Value.Unit == "persons" && words.TokensIn(figure.Span).First is > 0 and var first && words[first - 1].Xpos == Xpos.PRPPossessive ? "population"
                : $"other:{(figure.Value.Unit == "persons" ? "people" : figure.Value.Unit)}";
        }

        var (table, span) = (page.Rules.Figures, words.Subtree(verb));
        if (words.TokensIn(figure.Span).First is > 0 and var at && (words.Is(at - 1, "up") || words.Is(at - 1, "down")))
        {
            return "other:change"; // "rents are up 12 percent this year"
        }

        if (table.AnyLemma(words, span.First, words.TokensIn(figure.Span).First, "duty") || IsRateOnGoods(words, figure.Span, table))
        {
            return "tariff_rate"; // "the average tariff on farm goods is 5 percent"
        }

        // "The army makes do with 0.8 percent of GDP"
        return Whole(words, figure.Span) is not (>= 0 and var whole) ? "other:share"
            : table.IsLemma(words, whole, "output") && Measured(words, figure.Span, table) is { } measured ? measured
            : table.IsLemma(words, whole, "output") && table.AnyLemma(words, span.First, span.End, "force") ? "military_spending"
            : table.PropertyOf(words, whole, HasPartner(page, sentence, whole)) ?? $"other:share of {words.Form(whole)}";
    }

    // "Japan’s debt is the largest of all: 229 percent of GDP": of the one noun of money that the sentence has told of before it.
    private static string? Measured(Sentence words, TextSpan figure, FigureWords table)
    {
        for (var i = words.TokensIn(figure).First - 1; i >= 0; i--)
        {
            if (words[i].Upos == Upos.NOUN && words[i].Relation is Relation.Nsubj or Relation.NsubjPass && words[i].Lemma is "debt" or "deficit" or "surplus" or "reserve" or "revenue" or "spending" or "expenditure" or "remittance" or "investment" && table.PropertyOfNoun(words[i].Lemma) is { } noun)
            {
                return $"other:{noun}";
            }
        }

        return null;
    }

    // "a rate of 19 percent applies to goods from Chad", "a 19 percent rate on its exports".
    private static bool IsRateOnGoods(Sentence words, TextSpan figure, FigureWords table)
    {
        var (first, end) = words.TokensIn(figure);
        if (end + 1 < words.Count && words.Is(end, "on") && words.Is(end + 1, "those") && table.AnyLemma(words, 0, first, "goods"))
        {
            return true; // "… and 20 percent on those from Vietnam"
        }

        return ((first > 1 && words.Is(first - 1, "of") && words[first - 2].Lemma is "rate") || (end < words.Count && words[end].Lemma is "rate"))
            && table.AnyLemma(words, end, Math.Min(words.Count, end + FarthestWhole), "goods");
    }

    // "95 percent of its trade goes through Djibouti", and not "is in dollars".
    private static bool HasPartner(Page page, int sentence, int whole) =>
        page.Row(sentence).Mentions.Any(m => m.First > whole && page.Sentences[sentence][m.First - 1].Upos == Upos.ADP && m.Mention.Actors is [{ State: not null }, ..]);

    // "over 80 percent of its trade": the noun that it is a share of; −1 where none is named.
    private static int Whole(Sentence words, TextSpan figure)
    {
        var from = words.TokensIn(figure).End;
        if (from < words.Count && words.Is(from, "of"))
        {
            for (var i = from + 1; i < Math.Min(words.Count, from + FarthestWhole); i++)
            {
                if (words[i].Upos is Upos.NOUN && (i + 1 == words.Count || words[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) && !(i + 1 < words.Count && words[i + 1].Xpos == Xpos.POS))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
