namespace Chancery.Text.Patterns;

/// <summary>What or whom it is done to.</summary>
internal static class Undergoers
{
    private const int FarthestParticiple = 5;

    private static readonly string[] Particles = ["out", "up", "off", "down", "away", "back"];

    // Verbs beside which "over" is a particle: "handed over the prisoners".
    private static readonly string[] TakesOver = ["hand", "turn", "sign", "take"];

    internal static void AddPatients(Sentence sentence, int trigger, List<int> into)
    {
        var before = into.Count;
        if (new Frame(sentence, trigger).IsNominal)
        {
            PrepositionPhrases.AddPrepositionsOf(sentence, trigger, "of", into);
            return;
        }

        WordForms.AddChildren(sentence, trigger, Relation.Obj, into);
        if (into.Count == before && !WordForms.IsPassive(sentence, trigger) && sentence.Child(trigger, Relation.Ccomp) < 0 && sentence.Child(trigger, Relation.Xcomp) < 0)
        {
            WordForms.AddChildren(sentence, trigger, Relation.Iobj, into); // "blamed Kyiv for it": one object alone is whom it is done to
        }

        if (WordForms.IsPassive(sentence, trigger))
        {
            WordForms.AddChildren(sentence, trigger, Relation.NsubjPass, into);
        }

        Relatives.ReplaceRelatives(sentence, trigger, into, before);
        if (into.Count > before)
        {
            AddGoodsOfSums(sentence, into, before);
            return;
        }

        if (ObjectOfParticle(sentence, trigger) is >= 0 and var behind)
        {
            into.Add(behind);
            return;
        }

        if (NumberedUpTo(sentence, trigger) is >= 0 and var numbered)
        {
            into.Add(numbered);
            return;
        }

        if (IsNumberOf(sentence, trigger + 1))
        {
            into.Add(trigger + 1);
            return;
        }

        if (ObjectOfParticipleBefore(sentence, trigger) is >= 0 and var described)
        {
            into.Add(described);
            return;
        }

        if (sentence[trigger].Head < 0)
        {
            return;
        }

        var head = sentence[trigger].Head;
        if ((sentence[trigger].Relation == Relation.Acl && sentence[trigger].Xpos is Xpos.VBN or Xpos.VBD)
            || (sentence[trigger].Relation == Relation.Amod && Doers.DoerBefore(sentence, trigger) >= 0))
        {
            into.Add(head);
        }
        else if (sentence[trigger].Relation == Relation.AclRelcl && Relatives.RelativeRole(sentence, trigger) == Relation.Obj)
        {
            into.Add(head);
        }
        else if (sentence[trigger] is { Relation: Relation.Conj, Xpos: Xpos.VBN } && sentence[head] is { Relation: Relation.Acl, Xpos: Xpos.VBN, Head: >= 0 and var shownAs })
        {
            into.Add(shownAs); // "a truce brokered by Chad and signed by Niger"
        }
        else if (WordForms.IsPassive(sentence, trigger))
        {
            Doers.AddSubjects(sentence, trigger, into, 0);
        }
        else if (sentence[trigger].Relation == Relation.Conj && WordForms.IsVerb(sentence, head) && sentence[trigger].Xpos == sentence[head].Xpos
            && sentence.Child(head, Relation.Obj) is >= 0 and var shared && shared > trigger)
        {
            into.Add(shared);
        }
    }

    // "suspended $380 million in aid": it is done to what the sum is of as well.
    private static void AddGoodsOfSums(Sentence sentence, List<int> into, int from)
    {
        var count = into.Count;
        for (var i = from; i < count; i++)
        {
            if (sentence[into[i]].Upos is not (Upos.SYM or Upos.NUM))
            {
                continue;
            }

            foreach (var child in sentence.Children(into[i]))
            {
                if (sentence[child] is { Relation: Relation.Nmod, Upos: Upos.NOUN } && sentence.Child(child, Relation.Case) is >= 0 and var link && sentence.Is(link, "in"))
                {
                    into.Add(child);
                }
            }
        }
    }

    // "freed up to 30 hostages": the tree may take the limit of the number for a particle and a preposition; −1 where it does not.
    private static int NumberedUpTo(Sentence sentence, int trigger) =>
        trigger + 3 < sentence.Count && sentence[trigger + 1].Lemma is "up" or "close" && sentence[trigger + 2] is { Lemma: "to", Relation: Relation.Case, Head: var noun }
        && sentence[trigger + 3].Upos == Upos.NUM && noun >= 0 && sentence[noun] is { Relation: Relation.Obl } counted && counted.Head == trigger
            ? noun
            : -1;

    // "controls 84 of the 150 seats": a number that stands for what is counted may be hung elsewhere.
    private static bool IsNumberOf(Sentence sentence, int word) =>
        word + 1 < sentence.Count && sentence[word].Upos == Upos.NUM && sentence[word + 1].Lemma == "of" && sentence[word].Head > word;

    // "imposed sweeping restrictions", "imposed far-reaching restrictions": the tree may take the participle before the object for a verb that governs it; −1 where it does not.
    private static int ObjectOfParticipleBefore(Sentence sentence, int trigger)
    {
        for (var at = trigger + 1; at < Math.Min(sentence.Count, trigger + FarthestParticiple); at++)
        {
            if (sentence[at] is { Xpos: Xpos.VBG or Xpos.VBN, Relation: Relation.Xcomp or Relation.Conj or Relation.Ccomp or Relation.Advcl, Head: var verb } && verb == trigger && (at == trigger + 1 ? sentence[at].Relation == Relation.Xcomp : sentence.Form(at - 1) is "-"))
            {
                return sentence.Child(at, Relation.Obj);
            }
        }

        return -1;
    }

    // "turned away lorries", "picked up demonstrators": the tree may take the particle for a preposition of the object; −1 where it does not.
    internal static int ObjectOfParticle(Sentence sentence, int trigger)
    {
        var particle = trigger + 1;
        return particle < sentence.Count && sentence[particle].Relation == Relation.Case && (Particles.Contains(sentence[particle].Lemma) || (sentence.Is(particle, "over") && TakesOver.Contains(sentence[trigger].Lemma)))
            && sentence[particle].Head is >= 0 and var noun && sentence[noun].Head == trigger && sentence[noun].Relation == Relation.Obl
            ? noun
            : -1;
    }
}
