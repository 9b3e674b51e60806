using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Finds who says it where the verb of saying hangs on another verb: "my father used to say that", "the chairman is understood to have told".</summary>
internal static class Raising
{
    /// <summary>Head of the noun phrase of whom it is told or whose habit it is; −1 for none.</summary>
    internal static int SubjectOf(Sentence sentence, int cue)
    {
        var link = sentence[cue].Xpos == Xpos.VBN && cue > 1 && sentence.Is(cue - 1, "have") ? cue - 2 : sentence[cue].Xpos == Xpos.VB ? cue - 1 : -1;
        if (link < 2 || !sentence.Is(link, "to"))
        {
            return -1;
        }

        var above = link - 1;
        var isHabit = sentence.Is(above, "used");
        if (!isHabit && !(sentence[above].Xpos == Xpos.VBN && link < cue - 1) && sentence[above].Lemma is not ("seem" or "appear"))
        {
            return -1;
        }

        var at = above - 1;
        while (at > 0 && sentence[at].Upos is Upos.AUX or Upos.ADV)
        {
            at--;
        }

        // "Mr. Silva, who is alleged to have said": the relative pronoun is understood as whom it stands for.
        return sentence[at].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? (sentence[at].Upos == Upos.PRON ? at : SpeakerWords.HeadOfRun(sentence, at)) : -1;
    }
}
