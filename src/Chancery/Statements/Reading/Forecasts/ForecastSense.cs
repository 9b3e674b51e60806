using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>Whether words that look like a forecast foretell anything: no dates, past hopes, abilities, views, questions and manners of speaking.</summary>
internal static class ForecastSense
{
    // Not the month of May, not what would have been, not the author's own manner of speaking, not a mere aside or question.
    internal static bool StandsAsForecast(Sentence words, PatternMatch match, bool isSaid)
    {
        var capital = char.IsUpper(words.Form(match.Trigger)[0]) && match.Trigger > 0 && words[match.Trigger].Upos != Upos.VERB;
        var past = words[match.Trigger].Lemma is "would" or "could" or "might" or "may" && words.Child(match.Anchor, Relation.Aux) >= 0 && HasWord(words, match.Anchor, Relation.Aux, "have");
        var relation = words[match.Anchor].Relation;
        var aside = relation == Relation.Advcl && words[match.Trigger].Lemma is not ("will" or "go") && !IsReason(words, match.Anchor);
        // "a deal that no other leader could strike": a quality of the deal.
        var quality = !isSaid && relation == Relation.AclRelcl && words[match.Trigger].Lemma is not ("will" or "shall" or "go") && words[words.Subtree(match.Anchor).First].Xpos != Xpos.Comma;
        if (IsEcho(words, match) || IsGuess(words, match) || IsElliptical(words, match) || IsRefusal(words, match) || IsTold(words, match) || IsNoOrder(words, match) || IsActiveView(words, match) || IsComparison(words, match) || IsWish(words, match) || IsPastPlan(words, match) || IsHeld(words, match) || IsNoModal(words, match) || IsPastThought(words, match) || IsPastAbility(words, match) || IsView(words, match) || IsNoState(words, match) || (match.Pattern.Value("requires") == "relative" && !IsRelative(words, match.Anchor)))
        {
            return false;
        }

        var going = words[match.Trigger].Lemma != "go" || (words[match.Trigger].Xpos == Xpos.VBG && match.Trigger + 1 < words.Count && words.Is(match.Trigger + 1, "to"));
        return going && !quality && !capital && !past && words[match.Anchor].Lemma is not "include" && !aside && !IsFirstPerson(words, match) && (match.Pattern.Value("over") == "fate" || !HasQuestionWord(words, match.Anchor, isSaid)) && !IsBareEstimate(words, match);
    }

    // "A crisis loomed", "loses if": a verb that foretells by itself does so only of the present.
    private static bool IsTold(Sentence words, PatternMatch match) =>
        match.Pattern.Value("requires") == "present" && words[match.Trigger].Xpos == Xpos.VBD;

    // "Belarus will be the next domino" foretells what somebody will be, "the king will be in Oslo" only where.
    private static bool IsNoState(Sentence words, PatternMatch match) =>
        match.Pattern.Value("requires") == "state"
        && (words.Child(match.Anchor, Relation.Cop) < 0 || words.Child(match.Anchor, Relation.Case) >= 0 || words[match.Anchor].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM));

    // "Expect the worst": an order to the reader, which opens its sentence; "nobody should expect" is another.
    private static bool IsNoOrder(Sentence words, PatternMatch match) =>
        match.Pattern.Value("by") == "author" && !HasWord(words, match.Trigger, Relation.Aux, "should") && Opening(words) is var first
        && !(match.Trigger == first || (words[first].Lemma is "do" or "don't" or "never" && words[match.Trigger].Relation == Relation.Root && words.Child(match.Trigger, Relation.Nsubj) < 0));

    // Behind a conjunction or an adverb that opens the sentence: "Yet do not expect", "So expect".
    private static int Opening(Sentence words)
    {
        var at = 0;
        while (at + 1 < words.Count && (words[at].Upos is Upos.CCONJ or Upos.PUNCT || (at == 0 && words[at].Upos == Upos.ADV && !words.Is(at, "never"))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a "no" beside the subject denies it: "There will be no invasion", "no government will survive".</summary>
    internal static bool DeniesItsNoun(Sentence words, int anchor)
    {
        foreach (var child in words.Children(anchor))
        {
            if (words[child].Relation is Relation.Nsubj or Relation.NsubjPass
                && (words[child].Lemma is "nobody" or "nothing" or "none" or "neither" || (words.Child(child, Relation.Det) is >= 0 and var article && words[article].Lemma is "no" or "neither")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a question word opens what stands there: "What the president will do next is anybody’s guess".</summary>
    internal static bool IsAskedFor(Sentence words, TextSpan content) =>
        words.TokensIn(content).First is > 0 and var first && (words.Is(first - 1, "what") || words.Is(first - 1, "how") || words.Is(first - 1, "why") || words.Is(first - 1, "whether") || words.Is(first - 1, "where"));

    // "He may be joking", "might be lying": what goes on now, for all one knows.
    private static bool IsGuess(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "may" or "might" or "could" && words[match.Anchor].Xpos == Xpos.VBG && match.Trigger + 1 < words.Count && words.Is(match.Trigger + 1, "be");

    // "hinted that he might": the verb is left out, and what it would be stands elsewhere.
    private static bool IsElliptical(Sentence words, PatternMatch match) =>
        words[match.Trigger].Xpos == Xpos.MD && words[match.Trigger].Upos == Upos.AUX && match.Anchor < match.Trigger && match.Trigger + 1 < words.Count && words[match.Trigger + 1].Upos is Upos.PUNCT or Upos.CCONJ;

    // "So will the swallows": the verb is left out.
    private static bool IsEcho(Sentence words, PatternMatch match) =>
        words[match.Trigger].Xpos == Xpos.MD && match.Anchor > match.Trigger && words[match.Trigger + 1].Xpos == Xpos.DT && words[match.Anchor].Upos == Upos.NOUN && words.Child(match.Anchor, Relation.Cop) < 0;

    // "She will not say why", "he would not comment": what somebody keeps to himself.
    private static bool IsRefusal(Sentence words, PatternMatch match) =>
        words[match.Anchor].Lemma is "say" or "comment" or "elaborate" or "discuss" or "answer" or "explain" && HasNegation(words, match.Anchor);

    // "May 20, 2023".
    internal static bool IsDate(Page page, int sentence, int trigger) =>
        page.Sentences[sentence] is var words && words.Is(trigger, "may") && ((trigger + 1 < words.Count && words[trigger + 1].Upos == Upos.NUM) || page.Quantities(sentence).Times.Any(t => t.Span.Contains(words[trigger].Span)));

    // "That would make the debt about $91 billion", "would thus come to a third of its output": worked out of figures told before, not foretold.
    internal static bool IsWorkedOut(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        var subject = words.Child(match.Anchor, Relation.Nsubj);
        if (words[match.Trigger].Lemma != "would" || subject < 0 || !(page.Rules.Amounting.Holds(words[match.Anchor].Lemma) || words.Child(match.Anchor, Relation.Cop) >= 0)
            || !((words[subject] is { Upos: Upos.PRON, Lemma: "this" or "that" or "which" } && words[match.Anchor].Relation != Relation.Ccomp) || HasWord(words, match.Anchor, Relation.Advmod, "thus") || HasWord(words, match.Anchor, Relation.Advmod, "therefore") || HasWord(words, match.Anchor, Relation.Advmod, "hence")))
        {
            return false;
        }

        var told = Phrase.Span(words, match.Anchor);
        var read = page.Quantities(sentence);
        return read.Amounts.Any(a => told.Contains(a.Span)) || read.Quantities.Any(q => told.Contains(q.Span)) || words.Subtree(match.Anchor) is var (first, end) && HasPart(words, first, end);
    }

    // "a third of everything the country produces", "twice the budget".
    private static bool HasPart(Sentence words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i] is { Lemma: "twice" or "thrice" } || (i + 1 < end && words.Is(i + 1, "of") && words[i] is { Lemma: "half" or "third" or "quarter" or "fifth" or "tenth" }))
            {
                return true;
            }
        }

        return false;
    }

    // "It is wrong to expect people to wait": only "is expected to" foretells of its own.
    private static bool IsActiveView(Sentence words, PatternMatch match) =>
        match.Pattern.Value("by") is null && words[match.Trigger].Lemma is "expect" or "project" or "forecast" or "anticipate" or "predict"
        && words[match.Trigger].Xpos is Xpos.VB or Xpos.VBP or Xpos.VBZ or Xpos.VBG;

    // "May the alliance flourish": a wish.
    private static bool IsWish(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma == "may" && words.Child(match.Anchor, Relation.Nsubj) is var subject && subject > match.Trigger && subject < match.Anchor;

    // "is twice as likely to die", "more likely than others to leave school": a count, no forecast.
    private static bool IsComparison(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "likely" or "unlikely" && match.Trigger > 0 && (words.Is(match.Trigger - 1, "more") || words.Is(match.Trigger - 1, "less") || words.Is(match.Trigger - 1, "as")) && !(match.Trigger + 2 < words.Count && words.Is(match.Trigger + 1, "than") && words.Is(match.Trigger + 2, "not"));

    // "the brigade, which was due to lead the force": what was to be then; reported speech moves what is to be into the past.
    private static bool IsPastPlan(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "due" or "set" or "poise" or "poised" or "bind" or "bound" or "schedule" or "slate" or "destine" or "destined" or "expect"
        && words[match.Trigger].Relation is not (Relation.Ccomp or Relation.Conj)
        && (words.Child(match.Trigger, Relation.Cop) is >= 0 and var copula ? words[copula].Xpos == Xpos.VBD
            : words.Child(match.Trigger, Relation.AuxPass) is >= 0 and var passive && words[passive].Xpos == Xpos.VBD);

    // "the talks will be held on Friday", "the vote will take place": the calendar.
    private static bool IsHeld(Sentence words, PatternMatch match) =>
        (words[match.Anchor].Lemma is "hold" or "schedule" && words[match.Trigger].Lemma is not ("could" or "may" or "might") && words.Child(match.Anchor, Relation.AuxPass) >= 0)
        || (words[match.Anchor].Lemma == "take" && words.Child(match.Anchor, Relation.Obj) is >= 0 and var place && words[place].Lemma == "place");

    // What a government says that somebody may do is allowed: "applicants may file a request".
    internal static bool IsPermission(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        if (page.Cast.Home is null || words[match.Trigger].Lemma != "may" || match.Trigger == match.Anchor)
        {
            return false;
        }

        var passive = words.Child(match.Anchor, Relation.AuxPass) >= 0;
        var subject = words.Child(match.Anchor, passive ? Relation.NsubjPass : Relation.Nsubj);
        return passive || (subject >= 0 && (words[subject].Upos == Upos.PRON || NounClass.Is(page, sentence, subject, "actor")));
    }

    // The month of May, a will, a might: tagged as what they are.
    private static bool IsNoModal(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "may" or "might" or "will" or "can"
        && ((match.Trigger > 0 && words[match.Trigger - 1].Xpos is Xpos.DT or Xpos.PRPPossessive && words.Is(match.Trigger - 1, "a")) || (char.IsUpper(words.Form(match.Trigger)[0]) && match.Trigger + 1 < words.Count && words[match.Trigger + 1].Xpos == Xpos.NNP && words[^1].Xpos == Xpos.Period && !words.Is(words.Count - 1, "?")) || words[match.Trigger].Xpos is Xpos.NNP or Xpos.NN || (match.Trigger + 1 < words.Count && words[match.Trigger + 1].Xpos is Xpos.VBD or Xpos.VBZ));

    // "thought he could win": what somebody took to be so then.
    private static bool IsPastThought(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "could" or "would" or "might" && words[match.Anchor].Relation == Relation.Ccomp && words[match.Anchor].Head is >= 0 and var thought
        && words[thought].Xpos == Xpos.VBD && words[thought].Lemma is "think" or "believe" or "hope" or "fear" or "know" or "assume" or "imagine" or "wish" or "feel";

    // "said he could not remember": what somebody was able to do.
    private static bool IsPastAbility(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma == "could" && words[match.Anchor].Relation == Relation.Ccomp && words[match.Anchor].Head is >= 0 and var cue && words[cue].Xpos == Xpos.VBD
        && HasNegation(words, match.Anchor);

    // "it would be foolish to ignore them": a view of what one does, not of what comes.
    private static bool IsView(Sentence words, PatternMatch match)
    {
        if (words[match.Trigger].Lemma != "would" || words.Child(match.Anchor, Relation.Cop) < 0)
        {
            return false;
        }

        foreach (var child in words.Children(match.Anchor))
        {
            if (words[child].Xpos == Xpos.VB && child > match.Anchor && words[child].Relation is Relation.Csubj or Relation.Xcomp or Relation.Advcl)
            {
                return words.Child(match.Anchor, Relation.Nsubj) is var subject && (subject < 0 || words.Is(subject, "it"));
            }
        }

        return false;
    }

    private static bool HasNegation(Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (words[child].Lemma is "not" or "n't" or "n’t" or "never")
            {
                return true;
            }
        }

        return false;
    }

    // "because X would …", "while X could …": a clause that stands on its own beside the main one.
    internal static bool IsReason(Sentence words, int clause) =>
        words[clause].Relation == Relation.Advcl && words.Child(clause, Relation.Mark) is >= 0 and var mark && words[mark].Lemma is "because" or "since" or "while" or "although" or "though" or "whereas";

    // "…, which will create jobs": what follows from a promise, not the promise.
    internal static bool IsRelative(Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (child < verb && words[child].Xpos == Xpos.WDT && words[child].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                return true;
            }
        }

        return words[verb].Relation == Relation.AclRelcl;
    }

    private static bool HasWord(Sentence words, int verb, Relation relation, string lemma)
    {
        foreach (var child in words.Children(verb))
        {
            if (words[child].Relation == relation && words[child].Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    // "I may go" is a manner of speaking, "we will expel them" a promise or a threat.
    private static bool IsFirstPerson(Sentence words, PatternMatch match) =>
        match.Pattern.Value("by") is null && match.Pattern.Value("over") != "fate" && words.Child(match.Anchor, Relation.Nsubj) is >= 0 and var subject && (words.Is(subject, "I") || (words.Is(subject, "we") && words[match.Trigger].Lemma is not ("may" or "might" or "could" or "can")));

    // "it may be unpleasant": a view of what is, not of what comes.
    private static bool IsBareEstimate(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "may" or "might" && words[match.Anchor].Upos == Upos.ADJ && words.Child(match.Anchor, Relation.Cop) >= 0
        && words.Child(match.Anchor, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.PRON;

    private static bool HasQuestionWord(Sentence words, int verb, bool isSaid)
    {
        if (words[words.Subtree(verb).First].Xpos == Xpos.WRB && words[verb].Relation is Relation.Ccomp or Relation.Advcl)
        {
            return true; // "asked how long it would take"
        }

        if (words.Child(verb, Relation.Mark) is >= 0 and var mark && words.Is(mark, "whether"))
        {
            return true; // "asked whether the taps could be closed"
        }

        foreach (var child in words.Children(verb))
        {
            if (isSaid && words.Is(words.Subtree(child).First, "that"))
            {
                continue;
            }

            var asks = words[child].Xpos is Xpos.WRB or Xpos.WP || (words[child].Xpos == Xpos.WDT && !(words[verb].Relation == Relation.Ccomp && words.Is(child, "that")) && !(child > 0 && words[child - 1].Xpos == Xpos.Comma))
                || (words[child].Relation is Relation.Nsubj or Relation.Obj or Relation.NsubjPass && words.Child(child, Relation.Det) is >= 0 and var determiner && words[determiner].Xpos is Xpos.WDT or Xpos.WP);
            if (child < verb && asks && words[child].Relation != Relation.NsubjOuter && (words[verb].Relation is not Relation.AclRelcl || words[child].Xpos == Xpos.WP))
            {
                return true;
            }
        }

        return false;
    }
}
