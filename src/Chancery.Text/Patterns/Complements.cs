namespace Chancery.Text.Patterns;

/// <summary>The clauses, verbs, modifiers and auxiliaries of a word.</summary>
internal static class Complements
{
    internal static void AddClauses(Sentence sentence, int trigger, List<int> into)
    {
        foreach (var child in sentence.Children(trigger))
        {
            if (sentence[child].Relation is Relation.Ccomp or Relation.Csubj or Relation.CsubjOuter
                || (sentence[child].Relation is Relation.AclRelcl && WordForms.IsNoun(sentence, trigger) && IsContent(sentence, child))
                || (sentence[child].Relation is Relation.Acl && WordForms.IsNoun(sentence, trigger) && (sentence[child].Xpos != Xpos.VB || WordForms.HasOwnSubject(sentence, child)) && (sentence.Child(child, Relation.Mark) >= 0 || IsBareContent(sentence, child))))
            {
                into.Add(child);
            }
        }
    }

    // "every chance the town will fall": a clause with its own subject and a modal.
    private static bool IsBareContent(Sentence sentence, int clause) =>
        WordForms.HasOwnSubject(sentence, clause) && sentence.Child(clause, Relation.Aux) is >= 0 and var modal && sentence[modal].Xpos == Xpos.MD;

    // "the claim that prices fell": a clause that lacks nothing is no relative one, though the tree may take it for one.
    internal static bool IsContent(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (child < clause && sentence.Is(child, "that"))
            {
                return sentence[child].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj);
            }
        }

        return false;
    }

    internal static void AddVerbs(Sentence sentence, int trigger, List<int> into)
    {
        foreach (var child in sentence.Children(trigger))
        {
            ref readonly var token = ref sentence[child];
            if (token.Relation == Relation.Xcomp
                || (token.Relation == Relation.Acl && token.Xpos is Xpos.VB)
                || (token.Relation == Relation.Csubj && token.Xpos is Xpos.VB or Xpos.VBG)
                || (token.Relation == Relation.Advcl && token.Xpos is Xpos.VB or Xpos.VBG && sentence.Child(child, Relation.Mark) is >= 0 and var mark && sentence[mark].Upos is Upos.SCONJ or Upos.PART or Upos.ADP)
                || (token.Relation == Relation.Ccomp && token.Xpos is Xpos.VB or Xpos.VBG && !WordForms.HasOwnSubject(sentence, child)))
            {
                into.Add(child);
            }
        }

        // "ordered two diplomats to leave": the tree hangs the infinitive on the object.
        if (!new Frame(sentence, trigger).IsNominal && sentence.Child(trigger, Relation.Obj) is >= 0 and var patient)
        {
            foreach (var child in sentence.Children(patient))
            {
                if (sentence[child].Relation == Relation.Acl && sentence[child].Xpos is Xpos.VB && sentence.Child(child, Relation.Mark) >= 0)
                {
                    into.Add(child);
                }
            }
        }
    }

    internal static void AddModifiers(Sentence sentence, int trigger, List<int> into)
    {
        foreach (var child in sentence.Children(trigger))
        {
            if (sentence[child].Relation is Relation.Amod or Relation.Compound or Relation.CompoundPrt or Relation.Advmod or Relation.Det or Relation.NmodDesc)
            {
                into.Add(child);
            }
        }
    }

    internal static void AddModals(Sentence sentence, int trigger, List<int> into)
    {
        foreach (var child in sentence.Children(trigger))
        {
            if (sentence[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                into.Add(child);
            }
        }
    }
}
