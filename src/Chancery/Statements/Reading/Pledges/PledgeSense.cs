using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Whether a word that a pattern of commitment fits promises nothing where it stands.</summary>
internal static class PledgeSense
{
    private static readonly string[] Questions = ["how", "why", "when", "where", "whether", "what"];

    /// <summary>Whether nothing is promised: a name, a purpose, a question told, a way of speaking.</summary>
    internal static bool IsNone(Page page, int sentence, PatternMatch match, Mood mood, int verb, Found<Money>? amount, IReadOnlyList<Actor> by)
    {
        var hasSum = amount is not null;
        var words = page.Sentences[sentence];
        var (trigger, anchor) = (match.Trigger, match.Anchor);
        return (match.Pattern.At.Kind == RoleKind.Governor && words[trigger].Upos == Upos.PROPN) // "Will Walker"
            || (anchor < trigger && words[anchor].Relation == Relation.Advcl) // "to give them hope, Norway seeks …"
            || (words[anchor].Upos == Upos.NOUN && words.Child(anchor, Relation.Cop) >= 0) // "it would be a mistake"
            || (match.Pattern.At.Kind == RoleKind.Verb && anchor != trigger && words[trigger].Upos == Upos.VERB && HasModal(words, anchor)) // "I wish they would read it"
            || (words.Child(anchor, Relation.Mark) is >= 0 and var mark && words.Is(mark, "against")) // "decided against buying it"
            || (hasSum && (LookedBack.IsNone(page, sentence, anchor, mood) || (mood.Polarity == Polarity.Negative && words[trigger].Lemma == "want"))) // "I don’t want to spend $2 billion on it"
            || IsQuestion(words, anchor, mood)
            || IsAsked(page, words, trigger)
            || IsDeclined(words, anchor, mood)
            || IsPurpose(page, words, trigger, anchor)
            || (!hasSum && IsPastWish(page, words, match))
            || (by.Count < 2 && IsGivenOrder(page, words, match)) // what two leaders order their ministers to do they agree on
            || (!hasSum && IsAnybody(words, anchor, by))
            || (amount is { } sum && PledgeAmounts.IsPrivate(words, sum.Span) && by.All(b => b is { State: not null, Role: "GOV", Org: null }))
            || (!hasSum && IsOfThing(page, words, anchor))
            || (!hasSum && IsVague(page, sentence, words, match, verb));
    }

    // "threatened our security to push an agenda": the purpose of another act.
    private static bool IsPurpose(Page page, Sentence words, int trigger, int anchor) =>
        anchor > trigger && words[anchor].Relation == Relation.Advcl && words[anchor].Head == trigger && words[trigger].Upos == Upos.VERB && words[anchor].Xpos == Xpos.VB
        && words.Child(trigger, Relation.Obj) is >= 0 and var thing && thing < anchor && words[thing].Upos == Upos.NOUN && page.Rules.Moods.StageOf(words[trigger].Lemma) == PledgeStage.Intended;

    // "I wanted to restore the soul of the country": told of the past, unless a voice reports it.
    private static bool IsPastWish(Page page, Sentence words, PatternMatch match) =>
        words[match.Trigger].Xpos == Xpos.VBD && match.Trigger != match.Anchor && words[match.Trigger].Lemma is "want" or "seek" or "wish" or "aim" && !PledgeVoices.IsReported(page, words[match.Anchor].Span);

    // "I directed my team to help": an order of the past is no promise, unless a voice reports it.
    private static bool IsGivenOrder(Page page, Sentence words, PatternMatch match) =>
        match.Pattern.Name == "directs-deed" && words[match.Trigger].Xpos is Xpos.VBD or Xpos.VBN && !PledgeVoices.IsReported(page, words[match.Anchor].Span);

    // "leaders who are ready to carry us forward": a kind of people, and nobody.
    private static bool IsAnybody(Sentence words, int anchor, IReadOnlyList<Actor> by)
    {
        if (by is not [{ State: null, Person: null, Org: { Length: > 0 } name }] || char.IsUpper(name[^1]) || name.Any(char.IsUpper))
        {
            return false;
        }

        for (var at = anchor; at >= 0; at = words[at].Relation is Relation.Xcomp or Relation.Conj or Relation.Advcl ? words[at].Head : -1)
        {
            if (words[at].Relation == Relation.AclRelcl)
            {
                return true;
            }
        }

        return false;
    }

    // "I’m not going to confirm that report": a speaker who declines.
    private static bool IsDeclined(Sentence words, int anchor, Mood mood) =>
        mood is { Stance: "go", Polarity: Polarity.Negative } && words.Child(anchor, Relation.Nsubj) is var own && (own >= 0 ? own : words[anchor].Head >= 0 ? words.Child(words[anchor].Head, Relation.Nsubj) : -1) is >= 0 and var subject && words.Is(subject, "I");

    // "called on the president to order the army back", "was elected to lead": what others want of somebody.
    private static bool IsAsked(Page page, Sentence words, int trigger)
    {
        if (words[trigger].Upos != Upos.VERB)
        {
            return false;
        }

        return (words[trigger].Lemma is "elect" && words.Child(trigger, Relation.AuxPass) >= 0)
            || (words[trigger].Xpos == Xpos.VB && words[trigger].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl && words[trigger].Head is >= 0 and var above && above < trigger
                && page.Rules.Acts.Asks(words[above].Lemma) && words.Child(trigger, Relation.Mark) is >= 0 and var mark && words.Is(mark, "to") && above != trigger - 2);
    }

    private static bool HasModal(Sentence words, int verb) => words.Child(verb, Relation.Aux) is >= 0 and var aux && words[aux].Xpos == Xpos.MD;

    // "a plan for how they will use it", "nobody knows when he will sign".
    private static bool IsQuestion(Sentence words, int verb, Mood mood)
    {
        if (mood.Stance is not ("will" or "'ll" or "’ll" or "go" or "would" or "shall") && !(verb > 1 && words.Is(verb - 1, "to") && words.Is(verb - 2, "how")))
        {
            return false;
        }

        foreach (var child in words.Children(verb))
        {
            if (child < verb && words[child].Relation is Relation.Advmod or Relation.Mark or Relation.Obj or Relation.Obl && Array.Exists(Questions, q => words.Is(child, q)))
            {
                return true;
            }
        }

        return false;
    }

    // "The Framework will ease trade": what an accord or a plan brings is foretold.
    private static bool IsOfThing(Page page, Sentence words, int verb) =>
        words[verb].Upos == Upos.VERB && words.Child(verb, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos is Upos.NOUN or Upos.PROPN
        && (page.Rules.Acts.IsMeasure(words[subject].Lemma.ToLowerInvariant()) || (page.Rules.Acts.IsDecree(words[subject].Lemma.ToLowerInvariant()) && page.Rules.Acts.IsEffect(words[verb].Lemma)));

    // "we’re going to take care of that": in the first person what is to be done has to be seen.
    private static bool IsVague(Page page, int sentence, Sentence words, PatternMatch match, int verb)
    {
        if (match.Pattern.Name != "going-to-act" || words.Child(match.Anchor, Relation.Nsubj) is not (>= 0 and var subject) || words[subject].Upos != Upos.PRON)
        {
            return false;
        }

        if (page.Rules.Acts.OfVerb(words[verb].Lemma) is not null || page.Quantities(sentence).Quantities.Any(q => Phrase.Clause(words, match.Anchor).Contains(q.Span)))
        {
            return false;
        }

        var (first, end) = words.Subtree(match.Anchor);
        return !Enumerable.Range(first, end - first).Any(t => t > match.Anchor && page.Cast.ActorsAt(sentence, t).Any(a => a.State is not null && a.State != page.Cast.Home));
    }
}
