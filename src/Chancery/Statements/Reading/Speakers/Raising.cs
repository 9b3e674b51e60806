using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Finds who says it where the verb of saying hangs on another verb: "my father used to say that", "the chairman is understood to have told".</summary>
internal static class Raising
{
    /// <summary>The finite verb of a habit of saying: "<i>never tires</i> of saying", "<i>is</i> fond of saying", "<i>likes</i> to say", "<i>keeps</i> saying"; −1 where none stands before the word.</summary>
    internal static int HabitAt(Sentence sentence, int cue)
    {
        var at = cue - 1;
        if (at > 1 && sentence[cue].Xpos == Xpos.VBG && (sentence.Is(at, "of") || sentence.Is(at, "on")))
        {
            at--;
            at = sentence[at].Upos is Upos.ADJ or Upos.ADV or Upos.NOUN && sentence[at - 1].Upos is Upos.AUX ? at - 1 : at; // "is fond of"
        }
        else if (at > 1 && sentence[cue].Xpos == Xpos.VB && sentence.Is(at, "to") && !sentence.Is(at - 1, "used"))
        {
            at--;
            at = sentence[at].Upos is Upos.ADJ && sentence[at - 1].Upos is Upos.AUX ? at - 1 : at; // "is quick to"
            at = at > 3 && sentence.Is(at, "as") && sentence.Is(at - 1, "far") && sentence.Is(at - 2, "so") ? at - 3 : at; // "has gone so far as to"
        }
        else
        {
            return at > 0 && sentence[cue].Xpos == Xpos.VBG && sentence[at].Lemma is "keep" or "continue" && Surface.IsFinite(sentence, at) ? at : -1;
        }

        return at > 0 && (sentence[at].Upos == Upos.AUX || sentence[at].Lemma is "like" or "love" or "tire" or "weary" or "keep" or "insist" or "continue" or "go") && (Surface.IsFinite(sentence, at) || sentence[at].Xpos is Xpos.NNS or Xpos.VBN) ? at : -1;
    }

    /// <summary>Head of the noun phrase of whom it is told or whose habit it is; −1 for none.</summary>
    internal static int SubjectOf(Sentence sentence, int cue)
    {
        if (HabitAt(sentence, cue) is > 0 and var habit)
        {
            var subject = habit - 1;
            while (subject > 0 && sentence[subject].Upos is Upos.ADV or Upos.AUX)
            {
                subject--;
            }

            if (sentence[subject].Xpos == Xpos.Comma)
            {
                return Insertion.SubjectBefore(sentence, habit, 0) is ({ } first, var end) ? Insertion.HeadOf(sentence, first, end) : -1; // "Ana Silva, the minister, keeps saying"
            }

            return sentence[subject].Upos is Upos.NOUN or Upos.PROPN ? NounBefore.BeforePreposition(sentence, subject, habit) is >= 0 and var outer ? outer : subject : sentence[subject].Upos == Upos.PRON && !Surface.IsRelative(sentence, subject) ? subject : -1;
        }

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
