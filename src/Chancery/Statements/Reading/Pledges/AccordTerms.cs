using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Terms told sentence by sentence below the accord that they belong to: "The two governments signed a trade deal. Chad will lift …" is agreed, not only announced.</summary>
internal static class AccordTerms
{
    /// <summary>Sentences back to the accord.</summary>
    private const int Farthest = 8;

    /// <summary>The stage of what one party of an accord will do for the other, where the sentences before it in its section tell of the accord; the same draft else.</summary>
    internal static PledgeDraft Under(Page page, int sentence, PledgeDraft draft)
    {
        if (draft is not { Stage: PledgeStage.Announced, Mood.Stance: "will" or "shall" or "commit" or "would" } || draft.By is not [{ State: { } giver, Role: not "BUS" }] || draft.To is not [{ State: { } receiver, Role: not "BUS" }] || giver == receiver)
        {
            return draft;
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - Farthest) && page.Sentences[s].Kind != SentenceKind.Heading; s--)
        {
            if (IsAccordOf(page, s, giver, receiver))
            {
                return draft with { Stage = PledgeStage.Agreed };
            }
        }

        return draft;
    }

    // A noun of accord that a verb of agreeing carries, with both parties in the sentence; the government that publishes the text need not be named.
    private static bool IsAccordOf(Page page, int sentence, string giver, string receiver)
    {
        var words = page.Sentences[sentence];
        var (isAccord, hasGiver, hasReceiver) = (false, giver == page.Cast.Home, receiver == page.Cast.Home);
        for (var i = 0; i < words.Count; i++)
        {
            isAccord |= words[i].Upos is Upos.NOUN or Upos.PROPN && page.Rules.Stages.OfAccord(words[i].Lemma.ToLowerInvariant()) is not null && IsConcluded(page, words, i);
            foreach (var actor in page.Cast.ActorsAt(sentence, i))
            {
                hasGiver |= actor.State == giver;
                hasReceiver |= actor.State == receiver;
            }
        }

        return isAccord && hasGiver && hasReceiver;
    }

    // "signed agreements with", "agreed to a deal", "reached an agreement".
    private static bool IsConcluded(Page page, Sentence words, int accord)
    {
        for (var at = words[accord].Head; at >= 0; at = words[at].Head)
        {
            if (words[at].Upos == Upos.VERB)
            {
                return words[at].Xpos is Xpos.VBD or Xpos.VBN && page.Rules.Stages.Concludes(words[at].Lemma);
            }
        }

        return false;
    }
}
