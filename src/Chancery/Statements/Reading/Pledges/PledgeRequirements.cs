using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>What a pattern of commitment requires of the clause in which it is found.</summary>
internal static class PledgeRequirements
{
    /// <summary>Whether what the pattern requires holds: the tense, a sum, a word of one's own, and no subject that cannot act.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="at">The pattern, at the verb or noun of the promise.</param>
    /// <param name="mood">How its clause is put.</param>
    /// <param name="by">Who promises.</param>
    /// <param name="clause">The clause of the act.</param>
    /// <param name="amount">Its sum; null where none.</param>
    /// <param name="givers">Heads of the phrases that name who promises.</param>
    internal static bool AreMet(Page page, int sentence, PatternMatch at, Mood mood, IReadOnlyList<Actor> by, TextSpan clause, Found<Money>? amount, List<int> givers)
    {
        var words = page.Sentences[sentence];
        var anchor = at.Anchor;
        var requires = at.Pattern.Value("requires");
        return !((requires == "future" && mood.Tense != Tense.Future && mood.Stage is null)
            || (requires == "amount" && amount is null && !HasQuantity(page, sentence, clause))
            || (requires == "past" && (mood.Tense != Tense.Past || (amount is null && PledgeAmounts.Quantity(page, sentence, clause, null) is null or { Unit: "percent" })))
            || (requires == "told" && mood.Tense != Tense.Past)
            || (requires == "retained" && (mood.Tense != Tense.Past || words.Child(anchor, Relation.Obj) < 0 || words.Child(anchor, Relation.NsubjPass) < 0))
            || (at.Pattern.Value("stage") == "financed" && words.Child(anchor, Relation.AuxPass) is >= 0 and var told && words[told].Xpos != Xpos.VBG) // "they are paid $2 million a month"
            || (at.Pattern.Value("polarity") == "negative" && mood.Polarity == Polarity.Negative) // "has not ruled out sending soldiers"
            || (requires == "deed" && amount is null && !at.Fill("object").Exists(o => words[o].Upos == Upos.VERB || (words.Child(o, Relation.Amod) is > 0 and var doing && words[doing].Xpos == Xpos.VBG && words.Is(doing - 1, "to"))))
            || (requires == "own" && !PledgeVoices.IsOwnWord(page, sentence, anchor, clause, mood, by))
            || (requires == "due" ? !IsDue(words, anchor) || !HasActingSubject(page, sentence, anchor) : at.Trigger == anchor && IsDue(words, anchor) && givers.Contains(words.Child(anchor, Relation.Nsubj)))
            || (mood is { Stance: "will" or "'ll" or "’ll", Certainty: Certainty.Probable } && at.Pattern.At.Kind == RoleKind.Governor)
            || (requires == "present" && mood.Tense is not (Tense.Present or Tense.Ongoing)));
    }

    /// <summary>Whether a thing is told to act, of which nobody promises anything: "Trade deals with Japan and Vietnam will protect …".</summary>
    internal static bool IsOfThing(Page page, int sentence, PatternMatch at)
    {
        var words = page.Sentences[sentence];
        return words[at.Anchor].Upos == Upos.VERB && words.Child(at.Anchor, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.NOUN
            && words.Child(subject, Relation.Conj) >= 0 && page.Cast.ActorsAt(sentence, subject).Count == 0 && !page.Rules.Acts.IsBody(words[subject].Lemma);
    }

    private static bool HasQuantity(Page page, int sentence, TextSpan clause) => page.Quantities(sentence).Quantities.Any(q => clause.Contains(q.Span));

    // "Norway is to station two brigades in Latvia", in a headline "Norway to station two brigades".
    private static bool IsDue(Sentence words, int verb) =>
        (words[verb].Xpos == Xpos.VB || (words[verb].Xpos == Xpos.VBN && words.Child(verb, Relation.AuxPass) is >= 0 and var passive && words[passive].Xpos == Xpos.VB)) && verb > 1 && words.Child(verb, Relation.Mark) is >= 0 and var mark
        && (words.Child(verb, Relation.Cop) is >= 0 and var be ? words[be].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.VBD && mark > be
            : words[verb].Relation is Relation.Root or Relation.Parataxis && words.Is(mark, "to") && words.Child(verb, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.PROPN && subject == mark - 1);

    // "The goal of Israel is to …" tells what something is.
    private static bool HasActingSubject(Page page, int sentence, int verb) =>
        page.Sentences[sentence].Child(verb, Relation.OblAgent) >= 0 || (page.Sentences[sentence].Child(verb, Relation.Nsubj) is >= 0 and var inner ? inner : page.Sentences[sentence].Child(verb, Relation.NsubjOuter)) is >= 0 and var subject
        && (page.Cast.ActorsAt(sentence, subject).Count > 0 || page.Sentences[sentence][subject].Upos == Upos.PROPN || page.Rules.Acts.IsBody(page.Sentences[sentence][subject].Lemma));
}
