using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>Ways of putting a clause that tell of no act: advice, judgements on what it would be good to do, and what is left undone.</summary>
internal static class EventMood
{
    /// <summary>Whether a match only says what ought to be, what it is good or hard to do, or what something was done without.</summary>
    internal static bool IsNoAct(ActTable acts, Sentence words, PatternMatch match, Mood mood) =>
        !IsOfPleasure(acts, words, match) && ((mood.Stance is "should" or "must" && (match.Pattern.Type != "REQUEST" || IsInverted(words, match.Anchor))) || IsJudged(words, match.Anchor, mood) || IsLeftOut(words, match.Anchor));

    // "should they open fire": a condition.
    private static bool IsInverted(Sentence words, int anchor) =>
        words.Child(anchor, Relation.Aux) is >= 0 and var should && words[should].Lemma == "should" && words.Child(anchor, Relation.Nsubj) > should;

    /// <summary>The noun of a step that an infinitive completes ("is taking action to close the border", "the steps it has taken to close it"), or the verb that says that it was done ("acted to close it"), which says how and when it is done; −1 where there is none.</summary>
    internal static int StepAbove(ActTable acts, Sentence words, PatternMatch match)
    {
        if (match.Pattern.Type is not ("SANCTION" or "COERCE" or "CONCEDE" or "RETREAT" or "MOBILIZE" or "AID") || words[FirstOfRow(words, match.Anchor)] is not { Xpos: Xpos.VB, Head: >= 0 and var above } infinitive)
        {
            return -1;
        }

        if (infinitive.Relation == Relation.Acl && acts.IsStep(words[above].Lemma) && words[above].Relation == Relation.Obj)
        {
            return above;
        }

        // "acted quickly, with force, to close it": the tree may hang the infinitive on how it was done.
        if (words[above] is { Relation: Relation.Advmod or Relation.Obl, Head: >= 0 and var over })
        {
            above = over;
        }

        return infinitive.Relation is Relation.Advcl or Relation.Xcomp or Relation.Acl && acts.IsDeed(words[above].Lemma) && words[above].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VBG ? above : -1;
    }

    /// <summary>The first of a row of infinitives: "efforts to support Chad and impose costs on Niger".</summary>
    internal static int FirstOfRow(Sentence words, int infinitive) =>
        words[infinitive] is { Relation: Relation.Conj, Head: >= 0 and var first } && words[first].Xpos == Xpos.VB ? first : infinitive;

    /// <summary>Whether an act of words is what somebody came or called for: "flew in to press Chad", "travelled to Doha to mediate", "telephoned the king to thank him".</summary>
    internal static bool IsOfJourney(ActTable acts, Sentence words, PatternMatch match) =>
        match.Pattern.Type is "REQUEST" or "CONSULT" or "SUPPORT" or "ACCUSE" or "AGREE" or "CONCEDE" && words[match.Anchor].Head is >= 0 and var journey && words[journey].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN
        && (acts.IsJourney(words[journey].Lemma) || (match.Pattern.Type != "CONSULT" && acts.IsContact(words[journey].Lemma)));

    /// <summary>Whether it is done with the words that say how gladly: "it is an honour to welcome you".</summary>
    internal static bool IsOfPleasure(ActTable acts, Sentence words, PatternMatch match) =>
        match.Pattern.Type is "SUPPORT" && words[match.Anchor] is { Xpos: Xpos.VB, Head: >= 0 and var above } && acts.IsPleasure(words[above].Lemma);

    // "It is vital to lift the embargo": a judgement on an act that nobody is said to have done.
    private static bool IsJudged(Sentence words, int anchor, Mood mood)
    {
        if (words[anchor] is not { Xpos: Xpos.VB, Relation: Relation.Csubj or Relation.Xcomp or Relation.Ccomp or Relation.Advcl, Head: >= 0 and var above } || mood.Words is not null)
        {
            return false;
        }

        return words[above].Upos == Upos.ADJ && (words[anchor].Relation == Relation.Csubj || words.Child(above, Relation.Expl) >= 0 || IsIt(words, words.Child(above, Relation.Nsubj)));
    }

    private static bool IsIt(Sentence words, int subject) => subject >= 0 && words[subject].Lemma == "it";

    // "without lifting the embargo", "instead of lifting it": it was not done.
    private static bool IsLeftOut(Sentence words, int anchor)
    {
        if (words[anchor].Xpos != Xpos.VBG)
        {
            return false;
        }

        foreach (var child in words.Children(anchor))
        {
            if (child < anchor && words[child].Relation is Relation.Mark or Relation.Case && words[child].Lemma is "without" or "instead")
            {
                return true;
            }
        }

        return false;
    }
}
