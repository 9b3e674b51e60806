namespace Chancery.Text.Patterns;

/// <summary>The logical roles around one word of a tree: who does it, to whom, with what, to which clause, whatever the wording.</summary>
/// <remarks>Made for each match and thrown away; costs nothing for words that no pattern asks about.</remarks>
public readonly ref struct Frame
{
    private const int DeepestControl = 6;

    private static readonly string[] Particles = ["out", "up", "off", "down", "away", "back"];

    private readonly Sentence sentence;

    /// <summary>Reads the roles around a word.</summary>
    /// <param name="sentence">A parsed sentence.</param>
    /// <param name="trigger">Index of the word.</param>
    public Frame(Sentence sentence, int trigger)
    {
        this.sentence = sentence;
        Trigger = trigger;
    }

    /// <summary>Index of the word in question.</summary>
    public int Trigger { get; }

    /// <summary>Whether the word is a noun that names an act, so that roles are read from its modifiers and its support verb.</summary>
    public bool IsNominal => IsNoun(Trigger) && sentence.Child(Trigger, Relation.Cop) < 0;

    /// <summary>Adds the head tokens that fill a role, with the words coordinated to them, to <paramref name="into"/>.</summary>
    public void Fill(Role role, List<int> into)
    {
        if (role.Through is { } through)
        {
            FillThrough(through, role with { Through = null }, into);
            return;
        }

        var before = into.Count;
        switch (role.Kind)
        {
            case RoleKind.Agent:
                AddAgents(Trigger, into, 0);
                break;
            case RoleKind.Patient:
                AddPatients(into);
                break;
            case RoleKind.Recipient:
                AddChildren(Trigger, Relation.Iobj, into);
                AddPrepositions("to", into);
                break;
            case RoleKind.Subject:
                AddSubjects(Trigger, into, 0);
                break;
            case RoleKind.Clause:
                AddClauses(into);
                return;
            case RoleKind.Verb:
                AddVerbs(into);
                break;
            case RoleKind.Support:
                if (SupportOf(Trigger) is >= 0 and var support)
                {
                    into.Add(support);
                }

                return;
            case RoleKind.Modifier:
                AddModifiers(into);
                break;
            case RoleKind.Trigger:
                into.Add(Trigger);
                return;
            case RoleKind.Modal:
                AddModals(into);
                return;
            case RoleKind.Governor:
                if (sentence[Trigger].Head >= 0)
                {
                    into.Add(sentence[Trigger].Head);
                }

                return;
            case RoleKind.Holder:
                if (sentence[Trigger].Relation == Relation.Nmod && sentence.Child(Trigger, Relation.Case) >= 0)
                {
                    into.Add(sentence[Trigger].Head);
                }

                return;
            case RoleKind.Preposition:
                AddPrepositions(role.Preposition!, into);
                break;
        }

        AddConjuncts(into, before);
    }

    /// <summary>The verb that carries a noun ("signed a deal", "the deal that was signed", "a deal signed by"), or −1.</summary>
    public int SupportOf(int noun)
    {
        ref readonly var token = ref sentence[noun];
        if (token.Relation == Relation.Conj && token.Head >= 0 && IsNoun(token.Head))
        {
            return SupportOf(token.Head);
        }

        if (token.Head >= 0 && token.Relation is Relation.Obj or Relation.NsubjPass && IsVerb(token.Head))
        {
            return token.Head;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Acl && sentence[child].Xpos is Xpos.VBN or Xpos.VBD)
            {
                return child;
            }

            if (sentence[child].Relation is Relation.AclRelcl && IsVerb(child) && RelativeRole(child) == Relation.Obj)
            {
                return child;
            }
        }

        return -1;
    }

    private void FillThrough(Role through, Role role, List<int> into)
    {
        var steps = new List<int>();
        Fill(through, steps);
        foreach (var step in steps)
        {
            new Frame(sentence, step).Fill(role, into);
        }
    }

    private bool IsVerb(int index) => sentence[index].Upos is Upos.VERB or Upos.AUX;

    private bool IsNoun(int index) => sentence[index].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.SYM;

    private bool IsPassive(int verb)
    {
        // A "passive subject" without a passive auxiliary is a slip of the tree: "Portugal granted asylum".
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation is Relation.AuxPass or Relation.OblAgent)
            {
                return true;
            }
        }

        return sentence[verb].Relation == Relation.Acl && sentence[verb].Xpos is Xpos.VBN
            || (sentence[verb].Relation == Relation.Conj && sentence[verb].Xpos is Xpos.VBN && !HasOwnSubject(verb)
                && sentence[verb].Head >= 0 && IsVerb(sentence[verb].Head) && !HasAuxiliary(verb) && IsPassive(sentence[verb].Head));
    }

    private bool HasAuxiliary(int verb) => sentence.Child(verb, Relation.Aux) >= 0;

    private bool HasOwnSubject(int verb) =>
        sentence.Child(verb, Relation.Nsubj) >= 0 || sentence.Child(verb, Relation.NsubjPass) >= 0
        || sentence.Child(verb, Relation.NsubjOuter) >= 0;

    private void AddAgents(int word, List<int> into, int depth)
    {
        var before = into.Count;
        if (IsNoun(word) && sentence.Child(word, Relation.Cop) < 0)
        {
            AddNominalAgents(word, into, depth);
            return;
        }

        AddChildren(word, Relation.OblAgent, into);
        if (into.Count == before && IsPassive(word))
        {
            AddPrepositionsOf(word, "by", into);
            return;
        }

        if (into.Count == before)
        {
            AddSubjects(word, into, depth);
        }
    }

    // "X's deal", "the Russian army's attack", "a Russian attack", "a deal by X", and through the support verb "X signed a deal".
    private void AddNominalAgents(int noun, List<int> into, int depth)
    {
        var before = into.Count;
        AddChildren(noun, Relation.NmodPoss, into);
        ReplaceRelatives(noun, into, before); // "Chile, whose GDP …"
        AddPrepositionsOf(noun, "by", into);
        AddPrepositionsOf(noun, "between", into);
        AddPrepositionsOf(noun, "among", into);
        if (into.Count == before && SupportOf(noun) is >= 0 and var support && depth < DeepestControl)
        {
            AddAgents(support, into, depth + 1);
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

    private void AddSubjects(int verb, List<int> into, int depth)
    {
        var before = into.Count;
        AddChildren(verb, Relation.Nsubj, into);
        AddChildren(verb, Relation.NsubjPass, into);
        if (into.Count == before)
        {
            AddChildren(verb, Relation.NsubjOuter, into);
        }

        if (sentence.Child(verb, Relation.Mark) is >= 0 and var mark && sentence[mark].Upos == Upos.PART)
        {
            var tree = sentence;
            into.RemoveAll(i => i > verb && tree[i].Head == verb); // an infinitive has no subject behind it
        }

        ReplaceRelatives(verb, into, before);
        if (into.Count == before)
        {
            AddStraySubjects(verb, into);
        }

        if (into.Count > before || depth >= DeepestControl || sentence[verb].Head < 0)
        {
            return;
        }

        AddControllingSubjects(verb, into, depth);
    }

    // "Norway, together with its partners, urges": the tree may hang the subject on a phrase between it and its verb.
    private void AddStraySubjects(int verb, List<int> into)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child < verb && sentence[child].Relation == Relation.Obl && sentence[child].Upos is Upos.NOUN or Upos.PROPN
                && sentence.Child(child, Relation.Nsubj) is >= 0 and var subject && sentence.Child(child, Relation.Cop) < 0)
            {
                into.Add(subject);
            }
        }
    }

    // A verb without a subject of its own borrows one from the word that it hangs on.
    private void AddControllingSubjects(int verb, List<int> into, int depth)
    {
        var head = sentence[verb].Head;
        switch (sentence[verb].Relation)
        {
            case Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Cop when !IsNoun(head) || sentence.Child(head, Relation.Cop) >= 0:
                AddSubjects(head, into, depth + 1);
                break;
            case Relation.Xcomp or Relation.Ccomp:
                var before = into.Count;
                AddChildren(head, Relation.Obj, into);
                AddChildren(head, Relation.Iobj, into);
                if (into.Count == before)
                {
                    AddSubjects(head, into, depth + 1);
                }

                break;
            case Relation.Acl when sentence[verb].Xpos is Xpos.VBG:
                into.Add(head);
                break;
            case Relation.Acl when sentence[verb].Xpos is Xpos.VB:
                AddNominalAgents(head, into, depth + 1);
                if (into.Count == 0 && sentence[head].Relation is Relation.Obl or Relation.Nmod && sentence[head].Head >= 0)
                {
                    AddAgents(sentence[head].Head, into, depth + 1);
                }

                break;
            case Relation.AclRelcl when sentence.Child(verb, Relation.Obj) >= 0:
                into.Add(head);
                break;
            case Relation.Amod when DoerBefore(verb) is >= 0 and var doer:
                if (IsVerb(doer))
                {
                    AddSubjects(doer, into, depth + 1);
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
    private int DoerBefore(int participle)
    {
        var before = participle - 1;
        return before >= 0 && sentence[participle].Xpos is Xpos.VBN or Xpos.VBD && sentence[participle].Head > participle
            && (sentence[before].Upos == Upos.PROPN || (sentence[before].Lemma == "have" && sentence[participle].Head >= 0))
            ? before
            : -1;
    }

    private void AddPatients(List<int> into)
    {
        var before = into.Count;
        if (IsNominal)
        {
            AddPrepositionsOf(Trigger, "of", into);
            return;
        }

        AddChildren(Trigger, Relation.Obj, into);
        if (IsPassive(Trigger))
        {
            AddChildren(Trigger, Relation.NsubjPass, into);
        }

        ReplaceRelatives(Trigger, into, before);
        if (into.Count > before)
        {
            return;
        }

        if (ObjectOfParticle() is >= 0 and var behind)
        {
            into.Add(behind);
            return;
        }

        if (sentence[Trigger].Head < 0)
        {
            return;
        }

        var head = sentence[Trigger].Head;
        if ((sentence[Trigger].Relation == Relation.Acl && sentence[Trigger].Xpos is Xpos.VBN or Xpos.VBD)
            || (sentence[Trigger].Relation == Relation.Amod && DoerBefore(Trigger) >= 0))
        {
            into.Add(head);
        }
        else if (sentence[Trigger].Relation == Relation.AclRelcl && RelativeRole(Trigger) == Relation.Obj)
        {
            into.Add(head);
        }
        else if (IsPassive(Trigger))
        {
            AddSubjects(Trigger, into, 0);
        }
        else if (sentence[Trigger].Relation == Relation.Conj && IsVerb(head) && sentence[Trigger].Xpos == sentence[head].Xpos
            && sentence.Child(head, Relation.Obj) is >= 0 and var shared && shared > Trigger)
        {
            into.Add(shared);
        }
    }

    // "turned away lorries", "picked up demonstrators": the tree may take the particle for a preposition of the object; −1 where it does not.
    private int ObjectOfParticle()
    {
        var particle = Trigger + 1;
        return particle < sentence.Count && sentence[particle].Relation == Relation.Case && Particles.Contains(sentence[particle].Lemma)
            && sentence[particle].Head is >= 0 and var noun && sentence[noun].Head == Trigger && sentence[noun].Relation == Relation.Obl
            ? noun
            : -1;
    }

    // What a relative pronoun stands for is the noun that the clause hangs on.
    private void ReplaceRelatives(int verb, List<int> into, int from)
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
            }
        }
    }

    // Which role the noun plays in its relative clause: subject where the clause lacks one, else object.
    private Relation RelativeRole(int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Xpos is Xpos.WDT or Xpos.WP or Xpos.IN && sentence[child].Upos == Upos.PRON)
            {
                return sentence[child].Relation.WithoutSubtype();
            }
        }

        return HasOwnSubject(clause) && sentence.Child(clause, Relation.Obj) < 0 && sentence.Child(clause, Relation.NsubjPass) < 0
            ? Relation.Obj
            : Relation.Nsubj;
    }

    private void AddClauses(List<int> into)
    {
        foreach (var child in sentence.Children(Trigger))
        {
            if (sentence[child].Relation is Relation.Ccomp or Relation.Csubj or Relation.CsubjOuter
                || (sentence[child].Relation is Relation.AclRelcl && IsNoun(Trigger) && IsContent(child))
                || (sentence[child].Relation is Relation.Acl && IsNoun(Trigger) && (sentence[child].Xpos != Xpos.VB || HasOwnSubject(child)) && sentence.Child(child, Relation.Mark) >= 0))
            {
                into.Add(child);
            }
        }
    }

    // "the claim that prices fell": a clause that lacks nothing is no relative one, though the tree may take it for one.
    private bool IsContent(int clause)
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

    private void AddVerbs(List<int> into)
    {
        foreach (var child in sentence.Children(Trigger))
        {
            ref readonly var token = ref sentence[child];
            if (token.Relation == Relation.Xcomp
                || (token.Relation == Relation.Acl && token.Xpos is Xpos.VB)
                || (token.Relation == Relation.Csubj && token.Xpos is Xpos.VB or Xpos.VBG)
                || (token.Relation == Relation.Advcl && token.Xpos is Xpos.VB or Xpos.VBG && sentence.Child(child, Relation.Mark) is >= 0 and var mark && sentence[mark].Upos is Upos.SCONJ or Upos.PART or Upos.ADP)
                || (token.Relation == Relation.Ccomp && token.Xpos is Xpos.VB or Xpos.VBG && !HasOwnSubject(child)))
            {
                into.Add(child);
            }
        }

        // "ordered two diplomats to leave": the tree hangs the infinitive on the object.
        if (!IsNominal && sentence.Child(Trigger, Relation.Obj) is >= 0 and var patient)
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

    private void AddModifiers(List<int> into)
    {
        foreach (var child in sentence.Children(Trigger))
        {
            if (sentence[child].Relation is Relation.Amod or Relation.Compound or Relation.CompoundPrt or Relation.Advmod or Relation.Det or Relation.NmodDesc)
            {
                into.Add(child);
            }
        }
    }

    private void AddModals(List<int> into)
    {
        foreach (var child in sentence.Children(Trigger))
        {
            if (sentence[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                into.Add(child);
            }
        }
    }

    private void AddPrepositions(string preposition, List<int> into)
    {
        var before = into.Count;
        AddPrepositionsOf(Trigger, preposition, into);
        if (IsNominal)
        {
            if (into.Count == before && SupportOf(Trigger) is >= 0 and var support)
            {
                AddPrepositionsOf(support, preposition, into);
            }

            return;
        }

        // "reached an agreement with Y": the parser may hang "with Y" on the noun.
        if (into.Count == before && sentence.Child(Trigger, Relation.Obj) is >= 0 and var patient)
        {
            AddPrepositionsBelow(patient, preposition, into);
        }

        // "met on Monday with Y": or on the time or place in between.
        foreach (var child in sentence.Children(Trigger))
        {
            if (into.Count == before && child > Trigger && sentence[child].Relation is Relation.Obl or Relation.OblUnmarked && sentence[child].Upos == Upos.PROPN)
            {
                AddPrepositionsOf(child, preposition, into);
            }
        }
    }

    // "devoted $3 billion in funding to Y": the tree may hang "to Y" deeper still.
    private void AddPrepositionsBelow(int noun, string preposition, List<int> into)
    {
        var before = into.Count;
        AddPrepositionsOf(noun, preposition, into);
        foreach (var child in sentence.Children(noun))
        {
            if (into.Count == before && sentence[child].Relation == Relation.Nmod && child > noun)
            {
                AddPrepositionsBelow(child, preposition, into);
            }
        }
    }

    private void AddPrepositionsOf(int word, string preposition, List<int> into)
    {
        foreach (var child in sentence.Children(word))
        {
            if (sentence[child].Relation is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Acl or Relation.OblUnmarked
                && PrepositionIs(child, preposition))
            {
                into.Add(child);
            }
        }
    }

    private bool PrepositionIs(int noun, string preposition)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Case or Relation.Mark && PhraseIs(child, preposition))
            {
                return true;
            }
        }

        return false;
    }

    // "in order to" is one preposition whose later words hang on its first as `fixed`.
    private bool PhraseIs(int first, string preposition)
    {
        var space = preposition.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return sentence.Is(first, preposition);
        }

        return first + 1 < sentence.Count && sentence.Is(first, preposition[..space]) && sentence.Is(first + 1, preposition[(space + 1)..]);
    }

    private void AddChildren(int word, Relation relation, List<int> into)
    {
        foreach (var child in sentence.Children(word))
        {
            if (sentence[child].Relation == relation)
            {
                into.Add(child);
            }
        }
    }

    private void AddConjuncts(List<int> into, int from)
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
