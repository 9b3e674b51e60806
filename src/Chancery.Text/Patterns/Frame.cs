namespace Chancery.Text.Patterns;

/// <summary>The logical roles around one word of a tree: who does it, to whom, with what, to which clause, whatever the wording.</summary>
/// <remarks>Made for each match and thrown away; costs nothing for words that no pattern asks about.</remarks>
public readonly ref struct Frame
{
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
    public bool IsNominal => WordForms.IsNoun(sentence, Trigger) && sentence.Child(Trigger, Relation.Cop) < 0;

    /// <summary>Adds the head tokens that fill a role, with the words coordinated to them, to <paramref name="into"/>.</summary>
    public void Fill(Role role, List<int> into)
    {
        if (role.Through is { } through)
        {
            FillThrough(through, role.Last, into);
            return;
        }

        var before = into.Count;
        switch (role.Kind)
        {
            case RoleKind.Agent:
                Doers.AddAgents(sentence, Trigger, into, 0);
                break;
            case RoleKind.Patient:
                Undergoers.AddPatients(sentence, Trigger, into);
                break;
            case RoleKind.Recipient:
                WordForms.AddChildren(sentence, Trigger, Relation.Iobj, into);
                PrepositionPhrases.AddPrepositions(sentence, Trigger, "to", into);
                break;
            case RoleKind.Subject:
                Doers.AddSubjects(sentence, Trigger, into, 0);
                break;
            case RoleKind.Clause:
                Complements.AddClauses(sentence, Trigger, into);
                return;
            case RoleKind.Verb:
                Complements.AddVerbs(sentence, Trigger, into);
                break;
            case RoleKind.Support:
                if (SupportOf(Trigger) is >= 0 and var support)
                {
                    into.Add(support);
                }

                return;
            case RoleKind.Modifier:
                Complements.AddModifiers(sentence, Trigger, into);
                break;
            case RoleKind.Trigger:
                into.Add(Trigger);
                return;
            case RoleKind.Modal:
                Complements.AddModals(sentence, Trigger, into);
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
                PrepositionPhrases.AddPrepositions(sentence, Trigger, role.Preposition!, into);
                break;
        }

        WordForms.AddConjuncts(sentence, into, before);
    }

    /// <summary>The verb that carries a noun ("signed a deal", "the deal that was signed", "a deal signed by"), or −1.</summary>
    public int SupportOf(int noun)
    {
        ref readonly var token = ref sentence[noun];
        if (token.Relation == Relation.Conj && token.Head >= 0 && WordForms.IsNoun(sentence, token.Head))
        {
            return SupportOf(token.Head);
        }

        if (token.Head >= 0 && token.Relation is Relation.Obj or Relation.NsubjPass && WordForms.IsVerb(sentence, token.Head))
        {
            return token.Head;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Acl && sentence[child].Xpos is Xpos.VBN or Xpos.VBD)
            {
                return child;
            }

            if (sentence[child].Relation is Relation.AclRelcl && WordForms.IsVerb(sentence, child) && Relatives.RelativeRole(sentence, child) == Relation.Obj)
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
}
