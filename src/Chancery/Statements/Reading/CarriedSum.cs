using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The sum that stands with a noun phrase.</summary>
internal static class CarriedSum
{
    /// <summary>The sum that a noun phrase carries: within it, or right behind it ("purchases of gas at $5 billion", "deals for ships ($2 billion)"); null where none.</summary>
    internal static Found<Money>? Of(Page page, int sentence, int head)
    {
        var amounts = page.Quantities(sentence).Amounts;
        if (amounts.Count == 0)
        {
            return null;
        }

        var phrase = Phrase.Span(page.Sentences[sentence], head);
        foreach (var amount in amounts)
        {
            if (amount.Span.Overlaps(phrase) || (amount.Span.Start >= phrase.End && IsBridge(page.Sentences[sentence], phrase.End, amount.Span.Start)))
            {
                return amount;
            }
        }

        // "$600 billion in Saudi investment commitments": the noun hangs on its sum.
        var words = page.Sentences[sentence];
        return words[head].Relation == Relation.Nmod && words[head].Head is >= 0 and var above && words[above].Upos is Upos.SYM or Upos.NUM
            ? amounts.Where(a => a.Span.Overlaps(words[above].Span)).Select(a => (Found<Money>?)a).FirstOrDefault()
            : null;
    }

    // A few words that only link: a preposition, a bracket, a participle ("valued at", "reported at").
    private static bool IsBridge(Sentence words, int from, int to)
    {
        var between = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Span.Start < from || words[i].Span.End > to)
            {
                continue;
            }

            var links = words.Is(i, "worth") || words[i].Upos is Upos.ADP or Upos.ADV or Upos.DET || words[i].Xpos is Xpos.LeftBracket or Xpos.VBN or Xpos.VBG or Xpos.VBD;
            if (!links || ++between > 4)
            {
                return false;
            }
        }

        return between > 0;
    }
}
