using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>How far a promise has come.</summary>
internal static class PledgeStages
{
    /// <summary>The stage: fixed by the pattern, by the verb that carries its noun ("signed a contract"), by the accord that it stands under, by its mood.</summary>
    internal static PledgeStage Of(Page page, int sentence, PatternMatch match, Mood mood, IReadOnlyList<Actor> by, bool hasSum)
    {
        var words = page.Sentences[sentence];
        var stages = page.Rules.Stages;
        if (Enum.TryParse<PledgeStage>(match.Pattern.Value("stage"), ignoreCase: true, out var stage))
        {
            if (stage == PledgeStage.Intended && OfAccord(page, words, match.Anchor) is { } under)
            {
                return under; // "under the deal, Norway is to build"
            }

            return stage == PledgeStage.Disbursed && !hasSum ? PledgeStage.Completed : stage; // goods are delivered, money is paid
        }

        if (words[match.Trigger].Upos == Upos.VERB && match.Trigger != match.Anchor && stages.OfSupport(words[match.Trigger].Lemma) is PledgeStage.Signed)
        {
            return words.Child(match.Trigger, Relation.Obj) is >= 0 and var paper && Soft(stages, words, paper) is { } soft ? soft : PledgeStage.Signed;
        }

        if (words[match.Trigger].Upos == Upos.VERB && match.Trigger != match.Anchor && stages.OfSupport(words[match.Trigger].Lemma) is PledgeStage.Agreed)
        {
            return PledgeStage.Agreed;
        }

        if (words[match.Trigger].Upos == Upos.NOUN && Carrier(words, match.Trigger) is >= 0 and var verb && stages.OfSupport(words[verb].Lemma) is { } carried)
        {
            return carried == PledgeStage.Signed ? Soft(stages, words, match.Trigger) ?? carried : carried;
        }

        stage = mood.Stage ?? (words[match.Trigger].Upos == Upos.NOUN && Carrier(words, match.Trigger) is >= 0 and var holds ? page.Rules.Moods.StageOf(words[holds].Lemma) : null) ?? (words[match.Trigger].Upos == Upos.NOUN ? stages.OfAccord(words[match.Trigger].Lemma) : null) ?? PledgeStage.Announced;
        if (stage == PledgeStage.Announced && mood.Stance is "would" && (OfAccord(page, words, match.Anchor) ?? (PledgeVoices.IsFurtherTerm(page, sentence, match.Anchor, by) ? PledgeStage.Agreed : null)) is { } term)
        {
            return term; // "under the deal, Norway would build"
        }

        return stage == PledgeStage.Announced && mood.Stance is "will" or "shall" or "commit" or "commitment" && by.All(b => b.Role is not "BUS" && b.Person is null) && UnderAccord(page, words, match.Anchor) is { } agreed ? agreed : stage;
    }

    // The verb that carries the noun, also where an infinitive behind the noun hangs on the verb.
    private static int Carrier(Sentence words, int noun) =>
        new Frame(words, noun).SupportOf(noun) is >= 0 and var support ? support : words[noun].Relation == Relation.Obj ? words[noun].Head : -1;

    private static PledgeStage? Soft(StageTable stages, Sentence words, int noun)
    {
        var (first, end) = words.Subtree(noun);
        for (var i = first; i < end && i <= noun + 2; i++)
        {
            if (stages.OfSoft(words[i].Lemma) is { } soft)
            {
                return soft;
            }
        }

        return null;
    }

    /// <summary>Whether a clause stands under an accord: "under the agreement, X would …".</summary>
    internal static bool IsUnderAccord(Page page, Sentence words, int verb) => OfAccord(page, words, verb) is not null;

    // "Under the agreement, X will …", or in a text whose title is of an accord.
    private static PledgeStage? UnderAccord(Page page, Sentence words, int verb) => OfAccord(page, words, verb) ?? page.TitleStage;

    private static PledgeStage? OfAccord(Page page, Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (words[child].Relation == Relation.Obl && words.Child(child, Relation.Case) is >= 0 and var link && words.Is(link, "under") && page.Rules.Stages.OfAccord(words[child].Lemma) is { } stage)
            {
                return stage;
            }
        }

        return Opening(page, words, verb);
    }

    /// <summary>Words between "under" at the head of a sentence and the accord that it names.</summary>
    private const int FarthestAccord = 6;

    // "Under the deal signed on Monday, Peru will …": opens the sentence, whatever it hangs on.
    private static PledgeStage? Opening(Page page, Sentence words, int verb)
    {
        if (verb < 3 || !words.Is(0, "under"))
        {
            return null;
        }

        for (var i = 1; i <= Math.Min(FarthestAccord, verb - 1) && words[i].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX); i++)
        {
            if (page.Rules.Stages.OfAccord(words[i].Lemma) is { } stage)
            {
                return stage;
            }
        }

        return null;
    }
}
