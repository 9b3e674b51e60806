using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Acts that could be seen to be done, and not only meant or said.</summary>
internal static class ConcreteAct
{
    /// <summary>Whether it could be seen that an act is done: its verb is not idle ("look", "do that"), and it is done to something with a name.</summary>
    /// <param name="page">The document.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="verb">The verb that says what is done.</param>
    /// <param name="anchor">The verb that leads to it; the same where none does.</param>
    internal static bool Is(Page page, Sentence words, int verb, int anchor)
    {
        if (words[verb].Upos is Upos.NOUN or Upos.PROPN)
        {
            return true;
        }

        var acts = page.Rules.Acts;
        var isFirst = IsFirstPerson(words, anchor);
        var thing = words.Child(verb, Relation.Obj);
        if (thing >= 0 && acts.IsTelling(words[verb].Lemma, words[thing].Lemma))
        {
            return true;
        }

        if (thing >= 0 && acts.IsIdleObject(words[verb].Lemma + "_" + words[thing].Lemma))
        {
            return false; // "will pay the price"
        }

        // "will not allow anyone to enter", "will not let that happen": what is barred could be seen to happen.
        if (!isFirst && words[verb].Lemma is "allow" or "let" or "permit" && words.Child(verb, Relation.Advmod) is >= 0 and var not && words[not].Lemma is "not" or "never" or "n't")
        {
            return true;
        }

        // "will let Japanese soldiers train on its islands": what somebody is let do could be seen.
        if (!isFirst && words[verb].Lemma == "let" && thing >= 0 && words[thing].Upos is Upos.NOUN or Upos.PROPN && words.Child(verb, Relation.Xcomp) is >= 0 and var done && words[done].Upos == Upos.VERB && !acts.IsIdle(words[done].Lemma))
        {
            return true;
        }

        // "keep markets stable", "keep the border open": how something is kept could be seen.
        if (thing >= 0 && !isFirst && words[verb].Lemma == "keep" && words[thing].Upos == Upos.NOUN && words.Child(verb, Relation.Xcomp) is >= 0 and var kept && words[kept].Upos is Upos.ADJ)
        {
            return true;
        }

        if (words[verb].Upos == Upos.VERB && !isFirst && (acts.IsAlone(words[verb].Lemma) || (acts.IsAnswer(words[verb].Lemma) && !(thing >= 0 && acts.IsIdleObject(words[thing].Lemma)))))
        {
            return true;
        }

        if (words[verb].Upos != Upos.VERB || (isFirst && acts.IsCourtesy(words[verb].Lemma)) || acts.IsIdle(words[verb].Lemma) || (acts.OfVerb(words[verb].Lemma) is null && IsOfThing(words, verb)))
        {
            return false;
        }

        if (isFirst && words.Child(verb, Relation.Xcomp) is >= 0 and var state && words[state].Upos == Upos.ADJ && acts.IsIdleObject(words[state].Lemma))
        {
            return false; // "make it clear"
        }

        var known = acts.OfVerb(words[verb].Lemma) is not null;
        foreach (var child in words.Children(verb))
        {
            var bears = words[child].Relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.Xcomp or Relation.Ccomp
                || (words[child].Relation == Relation.Advcl && words[child].Xpos == Xpos.VBG && words.Child(child, Relation.Mark) is >= 0 and var from && words.Is(from, "from")) // "refrain from taxing"
                || (words[child].Relation == Relation.Obl && (known || (words.Child(child, Relation.Case) is >= 0 and var link && acts.LeadsToAim(words[link].Lemma))));
            // "make sure that …", "make clear": what is made is no thing.
            if (bears && !isFirst && words[child].Upos == Upos.PRON && (words.Is(child, "them") || (known && (words.Is(child, "him") || words.Is(child, "her")))))
            {
                return true;
            }

            if (bears && words[child].Upos is not (Upos.PRON or Upos.DET or Upos.ADV or Upos.INTJ or Upos.ADJ) && !acts.IsIdleObject(words[child].Lemma) && !acts.IsIdleObject(words[verb].Lemma + "_" + words[child].Lemma))
            {
                return true;
            }
        }

        return known && words.Child(verb, Relation.Obj) < 0;
    }

    // "I want to stress": whoever speaks, in the clause of the verb or of the word that it hangs on.
    private static bool IsFirstPerson(Sentence words, int verb)
    {
        for (var at = verb; at >= 0; at = words[at].Relation is Relation.Xcomp or Relation.Conj ? words[at].Head : -1)
        {
            if (words.Child(at, Relation.Nsubj) is >= 0 and var subject)
            {
                return words.Is(subject, "I") || words.Is(subject, "we");
            }
        }

        return false;
    }

    // "it will give them the chance": what is pointed at acts by itself, and nobody promises that. "Acme said it will move": Acme does.
    private static bool IsOfThing(Sentence words, int verb) =>
        words[verb].Relation != Relation.Ccomp && words.Child(verb, Relation.Nsubj) is >= 0 and var subject && words[subject].Lemma is "it" or "this" or "that";
}
