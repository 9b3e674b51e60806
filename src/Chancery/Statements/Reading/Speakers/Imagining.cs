using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Tells words that the author makes up for somebody ("I can already hear a clerk complain: …", "a cynic might reply that …") from words that were said.</summary>
internal static class Imagining
{
    /// <summary>Whether what stands beside a cue is only imagined to be said.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="mood">How its clause is put.</param>
    /// <param name="isDirect">Whether the words stand in marks.</param>
    /// <param name="isPerson">Whether the speaker is a person with a name: what he will say may be known beforehand.</param>
    /// <param name="isAnybody">Whether the speaker is nobody in particular: "some", "critics".</param>
    internal static bool Is(Sentence sentence, int cue, Mood mood, bool isDirect, bool isPerson, bool isAnybody = false)
    {
        if (sentence[cue].Upos is not (Upos.VERB or Upos.AUX))
        {
            return false;
        }

        if (IsReserved(sentence, cue))
        {
            return false;
        }

        // "she said when asked if she would go": told as done, whatever is asked.
        if (mood.Certainty == Certainty.Hypothetical && (sentence[cue].Xpos != Xpos.VBD || mood.InCondition))
        {
            return true;
        }

        foreach (var child in sentence.Children(cue))
        {
            if (sentence[child].Relation == Relation.Aux && sentence[cue].Xpos == Xpos.VB && sentence.Child(cue, Relation.AuxPass) < 0)
            {
                switch (sentence[child].Lemma)
                {
                    case "might":
                    case "may" when isDirect:
                    case "could" when isDirect:
                    case "will" or "’ll" or "'ll" when (isDirect || isAnybody) && !isPerson:
                        return true;
                }
            }
        }

        return IsPictured(sentence, cue);
    }

    // "would say only that the alliance was sound": all that he was ready to say.
    private static bool IsReserved(Sentence sentence, int cue) => cue + 1 < sentence.Count && cue > 0 && sentence.Is(cue - 1, "would") && sentence.Is(cue + 1, "only");

    // "Imagine a minister who told …", "I imagine him saying", "one can almost hear the mayor sighing".
    private static bool IsPictured(Sentence sentence, int cue)
    {
        for (var i = 0; i < cue; i++)
        {
            if (sentence[i].Lemma is "imagine" or "picture" && (i == 0 || sentence.Is(i - 1, "I") || sentence[i - 1].Lemma is "can" or "could" or "us"))
            {
                return true;
            }

            if (i > 1 && sentence[i].Lemma == "hear" && sentence[i].Xpos == Xpos.VB && sentence[cue].Xpos is Xpos.VB or Xpos.VBG && HasModal(sentence, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasModal(Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 3; i--)
        {
            if (sentence[i].Lemma is "can" or "could" or "ca")
            {
                return true;
            }
        }

        return false;
    }
}
