namespace Chancery.Text.Patterns;

/// <summary>What relative pronouns stand for, and which role a noun plays in the clause that hangs on it.</summary>
internal static class Relatives
{
    // What a relative pronoun stands for is the noun that the clause hangs on.
    internal static void ReplaceRelatives(Sentence sentence, int verb, List<int> into, int from)
    {
        for (var i = from; i < into.Count; i++)
        {
            if (sentence[into[i]].Xpos is not (Xpos.WDT or Xpos.WP or Xpos.WPPossessive) && !sentence.Is(into[i], "whose") && !(sentence[into[i]].Upos == Upos.PRON && sentence.Is(into[i], "that")))
            {
                continue;
            }

            for (var clause = verb; clause >= 0; clause = sentence[clause].Head)
            {
                if (sentence[clause].Relation == Relation.AclRelcl && sentence[clause].Head >= 0)
                {
                    into[i] = sentence[clause].Head;
                    break;
                }

                if (sentence[clause].Relation is Relation.Parataxis or Relation.Conj && sentence[into[i]].Head == clause && (sentence[into[i]].Xpos == Xpos.WP || sentence[clause].Xpos == Xpos.VBD) && NounBefore(sentence, into[i]) is >= 0 and var noun)
                {
                    into[i] = noun;
                    break;
                }
            }
        }
    }

    // "with the arrest of two men by Chadian police, who accused them": a clause that the tree hangs elsewhere tells of the noun right before its comma; −1 where none stands there.
    private static int NounBefore(Sentence sentence, int pronoun)
    {
        if (pronoun < 2 || sentence[pronoun - 1].Xpos != Xpos.Comma || sentence[pronoun].Relation != Relation.Nsubj || sentence[pronoun].Xpos is not (Xpos.WP or Xpos.WDT))
        {
            return -1;
        }

        var noun = pronoun - 2;
        if (sentence[noun].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return -1;
        }

        while (sentence[noun] is { Relation: Relation.Flat or Relation.Conj, Head: >= 0 and var head } && head < noun && sentence[head].Upos is Upos.NOUN or Upos.PROPN)
        {
            noun = head;
        }

        return noun;
    }

    // Which role the noun plays in its relative clause: subject where the clause lacks one, else object.
    internal static Relation RelativeRole(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Xpos is Xpos.WDT or Xpos.WP or Xpos.IN && sentence[child].Upos == Upos.PRON)
            {
                return sentence[child].Relation.WithoutSubtype();
            }
        }

        return WordForms.HasOwnSubject(sentence, clause) && sentence.Child(clause, Relation.Obj) < 0 && sentence.Child(clause, Relation.NsubjPass) < 0
            ? Relation.Obj
            : Relation.Nsubj;
    }
}
