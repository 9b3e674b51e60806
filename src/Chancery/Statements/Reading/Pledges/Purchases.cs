using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Purchases told without the buyer: nobody buys his own goods, so that of "purchases of U.S. gas" in a government's own list of deals the other side is the buyer.</summary>
internal static class Purchases
{
    /// <summary>Words behind a noun of purchase up to the name of whose goods they are.</summary>
    private const int FarthestOrigin = 12;

    /// <summary>A purchase of the giver's own goods as one by the other side that the text deals with; the same draft where it is none, or where the text has no other side.</summary>
    internal static PledgeDraft Turned(Page page, int sentence, PledgeDraft draft)
    {
        if (draft.Act is not (PledgeAct.Buy or PledgeAct.Sell or PledgeAct.Aid) || draft.Anchor < 0 || draft.By is not [{ State: { } state, Role: not "BUS" } giver]
            || NounOfPurchase(page, page.Sentences[sentence], draft) is not (>= 0 and var noun) || !IsOfState(page, sentence, noun, state)
            || page.States.Matters(draft.By) is not [var buyer])
        {
            return draft;
        }

        return draft with { Act = PledgeAct.Buy, By = [buyer], To = [new Actor { State = state, Role = "GOV", Text = giver.Text }] };
    }

    // A verb names its buyer; −1 where the words of the draft name no purchase.
    private static int NounOfPurchase(Page page, Sentence words, PledgeDraft draft)
    {
        var (first, end) = words.TokensIn(draft.Span);
        for (var i = first; i < end; i++)
        {
            if (words[i].Upos is Upos.VERB && i == draft.Anchor && words[i].Xpos is not Xpos.VBG)
            {
                return -1;
            }

            if (words[i].Upos is Upos.NOUN or Upos.PROPN && page.Rules.Acts.OfNoun(words[i].Lemma.ToLowerInvariant()) == PledgeAct.Buy)
            {
                return i;
            }
        }

        return -1;
    }

    // "purchases of U.S. gas", "in U.S. gas purchases".
    private static bool IsOfState(Page page, int sentence, int noun, string state)
    {
        var words = page.Sentences[sentence];
        for (var i = Math.Max(0, noun - 4); i < Math.Min(words.Count, noun + FarthestOrigin) && (i < noun || words[i].Upos is not (Upos.VERB or Upos.AUX)); i++)
        {
            if (page.Cast.ActorsAt(sentence, i) is { Count: > 0 } named)
            {
                return named.Any(a => a.State == state) && i + 1 < words.Count && words[i + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN;
            }
        }

        return false;
    }
}
