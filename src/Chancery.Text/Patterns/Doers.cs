namespace Chancery.Text.Patterns;

/// <summary>Who does it: subjects, agents of passives, owners of nouns, and subjects borrowed from the word above.</summary>
internal static class Doers
{
    private const int DeepestControl = 6;

    /// <summary>Verbs whose infinitive their subject does, though somebody is told: "Kenya promised the bank to sell its railway".</summary>
    private static readonly string[] OfSubject = ["promise", "pledge", "vow", "swear", "guarantee", "threaten"];

    internal static void AddAgents(Sentence sentence, int word, List<int> into, int depth)
    {
        var before = into.Count;
        if (WordForms.IsNoun(sentence, word) && sentence.Child(word, Relation.Cop) < 0)
        {
            AddNominalAgents(sentence, word, into, depth);
            return;
        }

        WordForms.AddChildren(sentence, word, Relation.OblAgent, into);
        if (into.Count == before && WordForms.IsPassive(sentence, word))
        {
            PrepositionPhrases.AddPrepositionsOf(sentence, word, "by", into);
            return;
        }

        if (into.Count == before)
        {
            AddSubjects(sentence, word, into, depth);
        }
    }

    // "X's deal", "the Russian army's attack", "a Russian attack", "a deal by X", and through the support verb "X signed a deal".
    internal static void AddNominalAgents(Sentence sentence, int noun, List<int> into, int depth)
    {
        var before = into.Count;
        WordForms.AddChildren(sentence, noun, Relation.NmodPoss, into);
        Relatives.ReplaceRelatives(sentence, noun, into, before); // "Chile, whose GDP …"
        PrepositionPhrases.AddPrepositionsOf(sentence, noun, "by", into);
        if (into.Count == before)
        {
            AddDoersBehindUndergoer(sentence, noun, into);
        }

        PrepositionPhrases.AddPrepositionsOf(sentence, noun, "between", into);
        PrepositionPhrases.AddPrepositionsOf(sentence, noun, "among", into);
        if (into.Count == before && LeadsToInfinitive(sentence, noun))
        {
            PrepositionPhrases.AddPrepositionsOf(sentence, noun, "of", into);
        }

        if (into.Count == before && new Frame(sentence, 0).SupportOf(noun) is >= 0 and var support && depth < DeepestControl)
        {
            AddAgents(sentence, support, into, depth + 1);
        }

        foreach (var child in sentence.Children(noun))
        {
            ref readonly var token = ref sentence[child];
            if (token.Relation is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodDesc && char.IsUpper(sentence.Form(child)[0]) && !into.Contains(child)
                && sentence.Child(child, Relation.Case) < 0)
            {
                into.Add(child);
            }
        }
    }

    // "the arrest of two men by Chadian police": the tree hangs the doer on whom it is done to.
    private static void AddDoersBehindUndergoer(Sentence sentence, int noun, List<int> into)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (child > noun && sentence[child].Relation == Relation.Nmod && PrepositionPhrases.PrepositionIs(sentence, child, "of"))
            {
                PrepositionPhrases.AddPrepositionsOf(sentence, child, "by", into);
            }
        }
    }

    // "the commitment of Norway to build a road", whoever speaks of it.
    private static bool LeadsToInfinitive(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (child > noun && sentence[child] is { Relation: Relation.Acl, Xpos: Xpos.VB })
            {
                return true;
            }
        }

        return false;
    }

    internal static void AddSubjects(Sentence sentence, int verb, List<int> into, int depth)
    {
        var before = into.Count;
        WordForms.AddChildren(sentence, verb, Relation.Nsubj, into);
        WordForms.AddChildren(sentence, verb, Relation.NsubjPass, into);
        if (into.Count == before)
        {
            WordForms.AddChildren(sentence, verb, Relation.NsubjOuter, into);
        }

        if (sentence.Child(verb, Relation.Mark) is >= 0 and var mark && sentence[mark].Upos == Upos.PART)
        {
            var tree = sentence;
            into.RemoveAll(i => i > verb && tree[i].Head == verb); // an infinitive has no subject behind it
        }

        Relatives.ReplaceRelatives(sentence, verb, into, before);
        if (into.Count == before)
        {
            AddStraySubjects(sentence, verb, into);
        }

        if (into.Count > before || depth >= DeepestControl || sentence[verb].Head < 0)
        {
            return;
        }

        AddControllingSubjects(sentence, verb, into, depth);
    }

    // "Norway, together with its partners, urges": the tree may hang the subject on a phrase between it and its verb.
    internal static void AddStraySubjects(Sentence sentence, int verb, List<int> into)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child < verb && sentence[child].Relation == Relation.Obl && sentence[child].Upos is Upos.NOUN or Upos.PROPN
                && sentence.Child(child, Relation.Nsubj) is >= 0 and var subject && sentence.Child(child, Relation.Cop) < 0)
            {
                into.Add(subject);
            }

            // "Turkish police detained": the tree takes a plural subject that opens the sentence for a measure.
            if (child == verb - 1 && sentence[child].Relation == Relation.OblUnmarked && sentence[child].Upos == Upos.NOUN && sentence[verb].Xpos is Xpos.VBD or Xpos.VBN
                && sentence.Child(verb, Relation.Obj) > verb && sentence.Child(child, Relation.Nummod) < 0 && sentence.Child(verb, Relation.Aux) < 0)
            {
                into.Add(child);
            }

            // "Mr Sall, addressing the chamber, had appealed": the tree takes whoever opens the sentence for one who is spoken to.
            if (child == sentence.Subtree(verb).First && sentence[child] is { Relation: Relation.Vocative, Upos: Upos.PROPN } && (sentence[verb].Xpos is Xpos.VBD or Xpos.VBZ || (sentence[verb].Xpos == Xpos.VBN && WordForms.HasAuxiliary(sentence, verb))))
            {
                into.Add(child);
            }

            // "Oslo-based Acier, a steel group, will invest": whom the tree takes for what is based there.
            if (child < verb && sentence.Is(child, "based") && child > 1 && sentence.Form(child - 1) is "-" && sentence.Child(child, Relation.Obj) is >= 0 and var based && based > child && based < verb)
            {
                into.Add(based);
            }
        }

        if (into.Count == 0 && OpeningSubjects.Of(sentence, verb) is >= 0 and var behind)
        {
            into.Add(behind);
        }
    }

    // "themselves", "itself": no other that does anything.
    private static bool IsReflexive(Sentence sentence, int word) =>
        sentence[word].Upos == Upos.PRON && (sentence.Form(word).EndsWith("selves", StringComparison.OrdinalIgnoreCase) || sentence.Form(word).EndsWith("self", StringComparison.OrdinalIgnoreCase));

    // A verb without a subject of its own borrows one from the word that it hangs on.
    internal static void AddControllingSubjects(Sentence sentence, int verb, List<int> into, int depth)
    {
        var head = sentence[verb].Head;
        if (sentence[head] is { Upos: Upos.ADV, Relation: Relation.Advmod, Head: >= 0 and var above })
        {
            head = above; // "acted quickly to close the border"
        }

        switch (sentence[verb].Relation)
        {
            case Relation.Advcl when IsOfOther(sentence, verb, head, into):
                break;
            case Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Cop when !WordForms.IsNoun(sentence, head) || sentence.Child(head, Relation.Cop) >= 0:
                AddSubjects(sentence, head, into, depth + 1);
                break;
            // "The envoy of Chad, speaking for the group, criticised it": the tree takes the noun for the head of the sentence.
            case Relation.Conj or Relation.Parataxis when sentence[head].Head < 0 && verb > head && sentence[verb].Xpos is Xpos.VBD or Xpos.VBZ && sentence[verb - 1].Xpos == Xpos.Comma:
                into.Add(head);
                break;
            case Relation.Xcomp or Relation.Ccomp:
                var before = into.Count;
                var here = sentence;
                WordForms.AddChildren(sentence, head, Relation.Obj, into);
                WordForms.AddChildren(sentence, head, Relation.Iobj, into);
                into.RemoveAll(i => IsReflexive(here, i) || Array.IndexOf(OfSubject, here[head].Lemma) >= 0); // "committed themselves to ratify", "promised the bank to sell"
                if (into.Count == before)
                {
                    AddSubjects(sentence, head, into, depth + 1);
                }

                break;
            case Relation.Acl when sentence[verb].Xpos is Xpos.VBG || WordForms.IsMainVerb(sentence, verb):
                into.Add(head);
                break;
            case Relation.Acl when sentence[verb].Xpos is Xpos.VB:
                AddNominalAgents(sentence, head, into, depth + 1);
                if (into.Count == 0 && sentence[head].Relation is Relation.Obl or Relation.Nmod && sentence[head].Head >= 0)
                {
                    AddAgents(sentence, sentence[head].Head, into, depth + 1);
                }

                break;
            case Relation.AclRelcl when sentence.Child(verb, Relation.Obj) >= 0:
                into.Add(head);
                break;
            case Relation.Amod when DoerBefore(sentence, verb) is >= 0 and var doer:
                if (WordForms.IsVerb(sentence, doer))
                {
                    AddSubjects(sentence, doer, into, depth + 1);
                }
                else
                {
                    into.Add(doer);
                }

                break;
            default:
                break;
        }
    }

    // "Zambia extradited suspected smugglers", "X have upgraded their ties": the tree takes the past tense for a participle of what follows.
    // −1 where it is one: "the detained leader".
    internal static int DoerBefore(Sentence sentence, int participle)
    {
        var before = participle - 1;
        return before >= 0 && sentence[participle].Xpos is Xpos.VBN or Xpos.VBD && sentence[participle].Head > participle
            && (sentence[before].Upos == Upos.PROPN || IsVerbless(sentence, participle) || (sentence[before].Lemma == "have" && sentence[participle].Head >= 0))
            ? before
            : -1;
    }

    // "accused Chad of shelling a town", "kept Chad from leaving": whom the verb above is done to does it.
    private static bool IsOfOther(Sentence sentence, int verb, int head, List<int> into)
    {
        var mark = sentence.Child(verb, Relation.Mark);
        if (sentence[verb].Xpos != Xpos.VBG || mark < 0 || sentence[mark].Lemma is not ("of" or "from") || sentence.Child(head, Relation.Obj) < 0)
        {
            return false;
        }

        WordForms.AddChildren(sentence, head, Relation.Obj, into);
        return true;
    }

    // "Police fired tear gas": a participle between two nouns of a sentence that has no other verb is its verb.
    private static bool IsVerbless(Sentence sentence, int participle)
    {
        if (sentence[participle - 1] is not ({ Upos: Upos.NOUN } or { Xpos: Xpos.NNP or Xpos.NNPS }))
        {
            return false;
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
            {
                return false;
            }
        }

        return true;
    }
}
