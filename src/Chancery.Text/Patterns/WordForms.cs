namespace Chancery.Text.Patterns;

/// <summary>What a word of a tree is: verb or noun, active or passive, with a subject of its own or without.</summary>
internal static class WordForms
{
    internal static bool IsVerb(Sentence sentence, int index) => sentence[index].Upos is Upos.VERB or Upos.AUX;

    internal static bool IsNoun(Sentence sentence, int index) => sentence[index].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.SYM;

    internal static bool IsPassive(Sentence sentence, int verb)
    {
        // A "passive subject" without a passive auxiliary is a slip of the tree: "Portugal granted asylum".
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation is Relation.AuxPass or Relation.OblAgent)
            {
                return true;
            }
        }

        return (sentence[verb].Relation == Relation.Acl && sentence[verb].Xpos is Xpos.VBN && !IsMainVerb(sentence, verb))
            || (sentence[verb].Relation == Relation.Conj && sentence[verb].Xpos is Xpos.VBN && !HasOwnSubject(sentence, verb)
                && sentence[verb].Head >= 0 && IsVerb(sentence, sentence[verb].Head) && !HasAuxiliary(sentence, verb) && IsPassive(sentence, sentence[verb].Head));
    }

    // "Thirty soldiers crossed the border": the tree takes the verb for a participle of the noun before it, but what has an object is not passive.
    internal static bool IsMainVerb(Sentence sentence, int participle) =>
        sentence[participle] is { Relation: Relation.Acl, Xpos: Xpos.VBN or Xpos.VBD, Head: >= 0 and var noun } && noun < participle
        && (sentence[noun].Relation == Relation.Root || IsBesideSecond(sentence, participle, noun)) && sentence.Child(noun, Relation.Cop) < 0
        && (sentence.Child(participle, Relation.Obj) >= 0 || Undergoers.ObjectOfParticle(sentence, participle) >= 0 || IsBehindApposition(sentence, participle, noun));

    // "Mr Magyar, the prime minister, promised on Monday to release": a name, what it is called between commas, and what he did.
    private static bool IsBehindApposition(Sentence sentence, int participle, int name)
    {
        if (sentence[name].Upos != Upos.PROPN || sentence[participle - 1].Xpos != Xpos.Comma || sentence.Child(name, Relation.Appos) is not (>= 0 and var title) || title > participle)
        {
            return false;
        }

        foreach (var child in sentence.Children(participle))
        {
            if (child > participle && sentence[child].Relation is Relation.Advcl or Relation.Xcomp or Relation.Ccomp)
            {
                return true;
            }
        }

        return false;
    }

    // "Soldiers crossed the line and withdrew": the tree gives the subject to the second verb alone.
    private static bool IsBesideSecond(Sentence sentence, int participle, int noun) =>
        participle == noun + 1 && sentence[noun] is { Relation: Relation.Nsubj, Head: var second } && second > participle && sentence[second].Xpos == Xpos.VBD
        && sentence.Child(second, Relation.Cc) is >= 0 and var link && link > participle;

    internal static bool HasAuxiliary(Sentence sentence, int verb) => sentence.Child(verb, Relation.Aux) >= 0;

    internal static bool HasOwnSubject(Sentence sentence, int verb) =>
        sentence.Child(verb, Relation.Nsubj) >= 0 || sentence.Child(verb, Relation.NsubjPass) >= 0
        || sentence.Child(verb, Relation.NsubjOuter) >= 0;

    internal static void AddChildren(Sentence sentence, int word, Relation relation, List<int> into)
    {
        foreach (var child in sentence.Children(word))
        {
            if (sentence[child].Relation == relation)
            {
                into.Add(child);
            }
        }
    }

    internal static void AddConjuncts(Sentence sentence, List<int> into, int from)
    {
        for (var i = from; i < into.Count; i++)
        {
            foreach (var child in sentence.Children(into[i]))
            {
                if (sentence[child].Relation == Relation.Conj && !into.Contains(child))
                {
                    into.Add(child);
                }
            }
        }
    }
}
