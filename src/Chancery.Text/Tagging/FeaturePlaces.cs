namespace Chancery.Text.Tagging;

/// <summary>Decides from the tree where a word stands, for the table of features.</summary>
internal static class FeaturePlaces
{
    public static bool Holds(FeaturePlace place, Sentence sentence, int index) => place switch
    {
        FeaturePlace.Any => true,
        FeaturePlace.Subject => IsSubject(sentence[index].Relation),
        FeaturePlace.Relative => sentence[index].Head is >= 0 and var head && (sentence[head].Relation == Relation.AclRelcl || InClause(sentence, head, Relation.AclRelcl)),
        FeaturePlace.Emphasis => sentence[index].Relation is Relation.NmodUnmarked or Relation.OblUnmarked or Relation.Appos or Relation.NmodDesc,
        FeaturePlace.Order => IsOrder(sentence, index),
        FeaturePlace.Passive => IsPassive(sentence, index),
        FeaturePlace.Gerund => IsGerund(sentence, index),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The subject of a verb, or of the verb that a helping verb belongs to; −1 for none.</summary>
    public static int SubjectOf(Sentence sentence, int verb)
    {
        if (sentence[verb].Upos == Upos.AUX && sentence[verb].Head >= 0 && sentence[verb].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
        {
            verb = sentence[verb].Head;
        }

        for (var step = 0; verb >= 0 && step < 3; step++)
        {
            foreach (var child in sentence.Children(verb))
            {
                if (sentence[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)
                {
                    // "the people who say": who speaks for the people.
                    return sentence[child].Xpos is Xpos.WDT or Xpos.WP && sentence[verb].Relation == Relation.AclRelcl ? sentence[verb].Head : child;
                }
            }

            // "They came and saw": the second verb has the first one's subject.
            verb = sentence[verb].Relation == Relation.Conj ? sentence[verb].Head : -1;
        }

        return -1;
    }

    private static bool IsSubject(Relation relation) => relation.WithoutSubtype() is Relation.Nsubj or Relation.Expl or Relation.Csubj or Relation.Root;

    private static bool InClause(Sentence sentence, int index, Relation clause) =>
        sentence[index].Head is >= 0 and var head && sentence[index].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp or Relation.Nmod && sentence[head].Relation == clause;

    private static bool IsOrder(Sentence sentence, int index)
    {
        if (sentence[index].Relation is not (Relation.Root or Relation.Parataxis or Relation.Conj or Relation.Ccomp or Relation.Dep))
        {
            return false;
        }

        foreach (var child in sentence.Children(index))
        {
            if (sentence[child].Relation.WithoutSubtype() is Relation.Nsubj or Relation.Expl or Relation.Mark or Relation.Csubj
                || (sentence[child].Relation == Relation.Aux && !sentence.Is(child, "do")))
            {
                return false;
            }
        }

        return sentence[index].Relation != Relation.Conj || IsOrder(sentence, sentence[index].Head);
    }

    private static bool IsPassive(Sentence sentence, int index)
    {
        var hasHelper = false;
        foreach (var child in sentence.Children(index))
        {
            if (sentence[child].Relation is Relation.AuxPass or Relation.NsubjPass or Relation.OblAgent)
            {
                return true;
            }

            hasHelper |= sentence[child].Relation == Relation.Aux;
        }

        return !hasHelper && (sentence[index].Relation is Relation.Acl or Relation.Amod or Relation.Advcl or Relation.Xcomp
            || (sentence[index].Relation == Relation.Conj && IsPassive(sentence, sentence[index].Head)));
    }

    private static bool IsGerund(Sentence sentence, int index)
    {
        if (sentence.Child(index, Relation.Aux) >= 0)
        {
            return false;
        }

        return sentence[index].Relation.WithoutSubtype() is Relation.Csubj or Relation.Ccomp
            or Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Nsubj or Relation.Compound
            || (sentence[index].Relation is Relation.Advcl or Relation.Acl && sentence.Child(index, Relation.Mark) is >= 0 and var mark && sentence[mark].Upos is Upos.SCONJ);
    }
}
