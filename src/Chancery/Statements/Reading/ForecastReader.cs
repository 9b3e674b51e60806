using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Reads what is said to happen that its speaker does not control.</summary>
internal static class ForecastReader
{
    /// <summary>The forecasts of a sentence; those that a pledge of the same clause says already are left out.</summary>
    internal static IEnumerable<Forecast> Read(Page page, int sentence, IReadOnlyList<Pledge> pledges)
    {
        var taken = new List<TextSpan>();
        foreach (var match in page.Matches(sentence).Where(m => m.Pattern.Kind == "forecast"))
        {
            var words = page.Sentences[sentence];
            var mood = page.Mood(sentence, match.Anchor);
            if (mood.InCondition || IsDate(page, sentence, match.Trigger) || !StandsAsForecast(words, match))
            {
                continue;
            }

            var content = Content(words, match);
            if (content.Length < 12 || taken.Exists(t => t.Overlaps(content)) || (!IsRelative(words, match.Anchor) && pledges.Any(p => Covers(p.Span, content))))
            {
                continue;
            }

            taken.Add(content);
            yield return Make(page, sentence, match, mood, content);
        }
    }

    // Not the month of May, not what would have been, not the author's own manner of speaking, not a mere aside or question.
    private static bool StandsAsForecast(Sentence words, PatternMatch match)
    {
        var capital = char.IsUpper(words.Form(match.Trigger)[0]) && match.Trigger > 0 && words[match.Trigger].Upos != Upos.VERB;
        var past = words[match.Trigger].Lemma is "would" or "could" or "might" && words.Child(match.Anchor, Relation.Aux) >= 0 && HasAuxiliary(words, match.Anchor, "have");
        var relation = words[match.Anchor].Relation;
        var aside = relation == Relation.Advcl && words[match.Trigger].Lemma is not ("will" or "go") && !IsReason(words, match.Anchor);
        // "a deal that no other leader could strike": a quality of the deal.
        var quality = relation == Relation.AclRelcl && words[match.Trigger].Lemma is not ("will" or "shall" or "go") && words[words.Subtree(match.Anchor).First].Xpos != Xpos.Comma;
        if (IsNoModal(words, match) || IsPastThought(words, match) || IsPastAbility(words, match) || IsView(words, match) || (match.Pattern.Value("requires") == "relative" && !IsRelative(words, match.Anchor)))
        {
            return false;
        }

        var going = words[match.Trigger].Lemma != "go" || words[match.Trigger].Xpos == Xpos.VBG;
        return going && !quality && !capital && !past && words[match.Anchor].Lemma is not "include" && !aside && !IsFirstPerson(words, match) && !HasQuestionWord(words, match.Anchor) && !IsBareEstimate(words, match);
    }

    // "May 20, 2023".
    private static bool IsDate(Page page, int sentence, int trigger) =>
        page.Sentences[sentence] is var words && words.Is(trigger, "may") && ((trigger + 1 < words.Count && words[trigger + 1].Upos == Upos.NUM) || page.Quantities(sentence).Times.Any(t => t.Span.Contains(words[trigger].Span)));

    // The month of May, a will, a might: tagged as what they are.
    private static bool IsNoModal(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "may" or "might" or "will" or "can"
        && (words[match.Trigger].Xpos is Xpos.NNP or Xpos.NN || (match.Trigger + 1 < words.Count && words[match.Trigger + 1].Xpos is Xpos.VBD or Xpos.VBZ));

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
    private static bool IsReason(Sentence words, int clause) =>
        words[clause].Relation == Relation.Advcl && words.Child(clause, Relation.Mark) is >= 0 and var mark && words[mark].Lemma is "because" or "since" or "while" or "although" or "though" or "whereas";

    // "…, which will create jobs": what follows from a promise, not the promise.
    private static bool IsRelative(Sentence words, int verb)
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

    private static bool HasAuxiliary(Sentence words, int verb, string lemma)
    {
        foreach (var child in words.Children(verb))
        {
            if (words[child].Relation == Relation.Aux && words[child].Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    // "I may go" is a manner of speaking, "we will expel them" a promise or a threat.
    private static bool IsFirstPerson(Sentence words, PatternMatch match) =>
        words.Child(match.Anchor, Relation.Nsubj) is >= 0 and var subject && (words.Is(subject, "I") || (words.Is(subject, "we") && words[match.Trigger].Lemma is not ("may" or "might" or "could" or "can")));

    // "it may be unpleasant": a view of what is, not of what comes.
    private static bool IsBareEstimate(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "may" or "might" && words[match.Anchor].Upos == Upos.ADJ && words.Child(match.Anchor, Relation.Cop) >= 0
        && words.Child(match.Anchor, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.PRON;

    private static bool HasQuestionWord(Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            var asks = words[child].Xpos is Xpos.WRB or Xpos.WP || (words[child].Xpos == Xpos.WDT && !(child > 0 && words[child - 1].Xpos == Xpos.Comma))
                || (words[child].Relation is Relation.Nsubj or Relation.Obj or Relation.NsubjPass && words.Child(child, Relation.Det) is >= 0 and var determiner && words[determiner].Xpos is Xpos.WDT or Xpos.WP);
            if (child < verb && asks && (words[verb].Relation is not Relation.AclRelcl || words[child].Xpos == Xpos.WP))
            {
                return true;
            }
        }

        return false;
    }

    private static Forecast Make(Page page, int sentence, PatternMatch match, Mood mood, TextSpan content)
    {
        var words = page.Sentences[sentence];
        var by = By(page, sentence, match);
        var certainty = Enum.TryParse<Certainty>(match.Pattern.Value("certainty"), ignoreCase: true, out var fixedly) ? fixedly : mood.Certainty;
        var certaintyWords = CertaintyWords(page, words, match, mood).Of(page.Document.Text);
        var window = page.Quantities(sentence).Times
            .Where(t => content.Overlaps(t.Span) && (t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Window || (t.Kind == TimeKind.Point && IsAhead(page, t.Period))))
            .Select(t => t.Period).FirstOrDefault();
        var chance = Stated(page, sentence, match) ?? page.Rules.Likelihoods.Find(certaintyWords);
        return new Forecast
        {
            Span = match.Pattern.Value("by") == "agent" ? content.Union(page.Sentences[sentence][match.Trigger].Span) : content,
            ContentSpan = content,
            Pattern = match.Pattern.Name,
            By = by,
            Certainty = certainty,
            Polarity = mood.Polarity,
            Condition = mood.Condition ?? Without(words, match.Anchor),
            Window = window,
            CertaintyWords = certaintyWords,
            Probability = chance,
            Scorable = ForecastGrade.Of(page.Rules.Outcomes.Of(content.Of(page.Document.Text)), window?.End is not null, chance is not null),
        };
    }

    private static Actor? By(Page page, int sentence, PatternMatch match)
    {
        if (match.Pattern.Value("by") != "agent" || Agents(match) is not [var first, ..] agents)
        {
            return null;
        }

        return page.Actors(sentence, agents) is [var known, ..] ? known : new Actor { Text = Phrase.Span(page.Sentences[sentence], first).Of(page.Document.Text) };
    }

    private static bool IsAhead(Page page, Period period) =>
        page.Document.Published is { } today && (period.End ?? period.Start) is { } end && end.Latest > today;

    // The word that first says how likely it is, with "very" and "almost" before it: above the clause ("it is unlikely that …"), or the first modal in it.
    private static TextSpan CertaintyWords(Page page, Sentence words, PatternMatch match, Mood mood)
    {
        if (match.Pattern.Roles.ContainsKey("subject") && match.Trigger != match.Anchor && words[match.Trigger].Upos is Upos.NOUN)
        {
            return Phrase.Span(words, match.Trigger) is var phrase && words.Child(match.Trigger, Relation.Acl) is >= 0 and var clause && words.Subtree(clause).First is > 0 and var first
                ? new TextSpan(phrase.Start, Math.Max(words[first - 1].Span.End, words[match.Trigger].Span.End))
                : phrase;
        }

        var word = words[match.Trigger].Upos == Upos.ADJ || mood.Words is null ? words[match.Trigger].Span : mood.Words.Value;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Span.Start != word.Start || words[i - 1].Upos != Upos.ADV)
            {
                continue;
            }

            var graded = new TextSpan(words[i - 1].Span.Start, word.End);
            return page.Rules.Likelihoods.Lists(graded.Of(words.Text)) ? graded : word;
        }

        return word;
    }

    // "a 60 percent chance".
    private static Probability? Stated(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        if (words[match.Trigger].Upos != Upos.NOUN || match.Trigger == match.Anchor)
        {
            return null;
        }

        foreach (var quantity in page.Quantities(sentence).Quantities)
        {
            if (quantity.Value is { Unit: "percent", Value: >= 0 and <= 100 and var percent } && quantity.Span.End <= words[match.Trigger].Span.Start && words[match.Trigger].Span.Start - quantity.Span.End <= 2)
            {
                return new Probability(percent / 100, percent / 100, percent / 100);
            }
        }

        return null;
    }

    // "Without new weapons, X may lose": what it depends on.
    private static TextSpan? Without(Sentence words, int anchor)
    {
        foreach (var child in words.Children(anchor))
        {
            if (child < anchor && words[child].Relation is Relation.Obl or Relation.Advcl && words.Subtree(child).First is var first && words.Is(first, "without"))
            {
                return words.SpanOf(first, words.Subtree(child).End is var end && words[end - 1].Upos == Upos.PUNCT ? end - 1 : end);
            }
        }

        return null;
    }

    private static List<int> Agents(PatternMatch match)
    {
        var agents = new List<int>();
        match.Frame.Fill(new Role(RoleKind.Agent), agents);
        return agents;
    }

    private static TextSpan Content(Sentence words, PatternMatch match)
    {
        if (match.Pattern.Value("by") == "agent")
        {
            return match.Fill("subject") is [var what, ..] ? Foretold(words, match, what) : Phrase.Clause(words, match.Anchor);
        }

        var clause = Phrase.WithoutMark(words, match.Anchor, Phrase.Clause(words, match.Anchor));
        if (words[match.Trigger].Span.End <= clause.Start)
        {
            clause = clause.Union(Phrase.Clause(words, match.Trigger));
        }

        clause = WithoutInstances(words, BetweenThatAndReason(words, match.Anchor, clause));

        // Several acts under one modal are one forecast.
        foreach (var child in words.Children(match.Anchor))
        {
            if (words[child].Relation == Relation.Conj && words[child].Upos == Upos.VERB && words.Child(child, Relation.Nsubj) < 0)
            {
                clause = clause.Union(Phrase.Clause(words, child));
            }
        }

        return clause;
    }

    // "expect inflation to fall by June": all behind the verb, without "that"; of a thing foretold, its phrase.
    private static TextSpan Foretold(Sentence words, PatternMatch match, int what)
    {
        if (words[what].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.SYM && words[what].Relation is not Relation.Ccomp)
        {
            return Phrase.Span(words, what);
        }

        var first = Math.Min(match.Trigger + 1, what);
        while (first < what && (words.Is(first, "that") || words[first].Upos is Upos.ADV or Upos.PUNCT))
        {
            first++;
        }

        var end = Math.Max(words.Subtree(what).End, what + 1);
        while (end > what + 1 && words[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        return words.SpanOf(first, end);
    }

    // "The idea is that X will happen because Y would fail": what is foretold stands after "that", and the reason is another matter.
    private static TextSpan BetweenThatAndReason(Sentence words, int anchor, TextSpan clause)
    {
        var (start, end) = (clause.Start, clause.End);
        foreach (var child in words.Children(anchor))
        {
            if (child < anchor && words[child].Relation == Relation.Mark && words.Is(child, "that") && words[child].Span.Start > start)
            {
                start = words[child + 1].Span.Start;
            }
            else if (child > anchor && IsReason(words, child) && words[words.Subtree(child).First].Span.Start is var reason && reason < end)
            {
                end = words[words.Subtree(child).First - 1].Span.End;
            }
        }

        return new TextSpan(start, end);
    }

    // A list of instances behind what is foretold ("…, including …") and what stands after a colon are not part of it.
    private static TextSpan WithoutInstances(Sentence words, TextSpan clause)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words.Form(i) is ":" && words[i].Span.Start > clause.Start && words[i].Span.End < clause.End)
            {
                return new TextSpan(clause.Start, words[i - 1].Span.End);
            }

            if (words.Is(i, "including") && words[i - 1].Xpos == Xpos.Comma && words[i].Span.Start > clause.Start && words[i].Span.End < clause.End)
            {
                return new TextSpan(clause.Start, words[i - 2].Span.End);
            }
        }

        return clause;
    }

    private static bool Covers(TextSpan pledge, TextSpan content) =>
        pledge.Overlaps(content) && Math.Min(pledge.End, content.End) - Math.Max(pledge.Start, content.Start) > content.Length / 2;
}
