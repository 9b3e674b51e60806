namespace Chancery.Text.Parsing;

/// <summary>
/// Sets right what the parser decides before it can know: "signed a contract, and its minister said": that "minister", taken for a part of
/// the first clause, is the subject of the second. A coordinating conjunction before a noun whose next word is a verb without subject and
/// conjunction of its own tells.
/// </summary>
internal static class LateSubjects
{
    /// <summary>Looks at each conjoined finite verb of a tree that is done.</summary>
    public static void Mend(ParseState state)
    {
        for (var verb = 2; verb < state.Count; verb++)
        {
            if (state.RelationOf(verb) is Relation.Conj or Relation.Parataxis && state.Heads[verb] < verb && IsFinite(state, verb) && Before(state, verb) is >= 0 and var noun)
            {
                var passive = HasChild(state, verb, Relation.AuxPass, verb);
                state.Attach(noun, verb, passive ? Relation.NsubjPass : Relation.Nsubj);
                MoveOpening(state, noun, verb);
            }
        }
    }

    // The noun right before the verb that a conjunction opens and that hangs elsewhere; −1 where none.
    private static int Before(ParseState state, int verb)
    {
        var at = verb - 1;
        while (at > state.Heads[verb] && state.Heads[at] == verb && state.RelationOf(at) is Relation.Punct or Relation.Advmod or Relation.Aux or Relation.AuxPass)
        {
            at--;
        }

        var noun = at;
        while (noun > state.Heads[verb] && state.Heads[noun] > state.Heads[verb] && state.Heads[noun] < verb)
        {
            noun = state.Heads[noun];
        }

        return noun > state.Heads[verb] && state.Heads[noun] != verb && state.Tags[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
            && state.RelationOf(noun) is Relation.Obl or Relation.Obj or Relation.OblUnmarked or Relation.Nmod or Relation.Appos or Relation.Dep or Relation.Conj
            && HasChild(state, noun, Relation.Cc, noun) && !HasChild(state, noun, Relation.Case, noun)
            && !HasAny(state, verb) ? noun : -1;
    }

    // A subject, or a conjunction that makes it share the one before.
    private static bool HasAny(ParseState state, int verb)
    {
        for (var i = 0; i < verb; i++)
        {
            if (state.Heads[i] == verb && state.RelationOf(i) is Relation.Cc or Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.CsubjPass or Relation.Expl)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasChild(ParseState state, int head, Relation relation, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (state.Heads[i] == head && state.RelationOf(i) == relation)
            {
                return true;
            }
        }

        return false;
    }

    // A finite form, or one that an auxiliary makes finite.
    private static bool IsFinite(ParseState state, int verb) =>
        state.Tags[verb].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP || HasChild(state, verb, Relation.Aux, verb) || HasChild(state, verb, Relation.AuxPass, verb) || HasChild(state, verb, Relation.Cop, verb);

    // The conjunction and the comma before it open the clause, no longer the noun.
    private static void MoveOpening(ParseState state, int noun, int verb)
    {
        for (var i = 0; i < noun; i++)
        {
            if (state.Heads[i] == noun && state.RelationOf(i) is Relation.Cc or Relation.Punct)
            {
                state.Attach(i, verb, state.RelationOf(i));
            }
        }
    }
}
