using Chancery.Reference;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>Reads what is said to happen that its speaker does not control.</summary>
internal static class ForecastReader
{
    /// <summary>The forecasts of a sentence; those that a pledge of the same clause says already are left out.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="pledges">The pledges of the sentence. Those that are only foretold ("it is unlikely that X will join") are taken out.</param>
    internal static IReadOnlyList<Forecast> Read(Page page, int sentence, List<Pledge> pledges)
    {
        var taken = new List<TextSpan>();
        var found = new List<Forecast>();
        foreach (var match in page.Matches(sentence).Where(m => m.Pattern.Kind == "forecast"))
        {
            var words = page.Sentences[sentence];
            var mood = page.Mood(sentence, match.Anchor);
            if (mood.InCondition || ForecastSense.IsDate(page, sentence, match.Trigger) || ForecastSense.IsPermission(page, sentence, match) || ForecastSense.IsWorkedOut(page, sentence, match) || !ForecastSense.StandsAsForecast(words, match, IsSaid(page, words, match.Anchor)) || (match.Pattern.Value("requires") == "others" && !IsOfOthers(page, sentence, match))
                || (match.Pattern.Value("requires") == "thought" && ThinkingInsertion.Of(page, words, match.Anchor).Head < 0) || (match.Pattern.Value("over") == "unsaid" && page.Attribution.Around(words[match.Anchor].Span) is not null))
            {
                continue;
            }

            var content = ForecastBounds.Of(page, words, match.Anchor, WithoutThinking(page, words, match.Anchor, Content(words, match)));
            if (IsOverPledges(page, words, match))
            {
                pledges.RemoveAll(p => p.Amount is null && p.Span.Contains(words[match.Anchor].Span) && Covers(p.Span, content));
            }

            if (content.Length < 12 || ForecastSense.IsAskedFor(words, content) || taken.Exists(t => t.Overlaps(content)) || (!ForecastSense.IsRelative(words, match.Anchor) && pledges.Any(p => Covers(p.Span, content))))
            {
                continue;
            }

            taken.Add(content);
            found.Add(Make(page, sentence, match, mood, content));
        }

        return found;
    }

    // "told a meeting of bankers that trade would grow": what the tree takes for a relative clause is what was said.
    private static bool IsSaid(Page page, Sentence words, int anchor) =>
        words[anchor].Head is >= 0 and var above && page.Attribution.Around(words[anchor].Span) is { SecondContent: null } report && report.Content.Start > words[above].Span.Start;

    // What a government's own text says its people will do is its calendar, or a promise.
    private static bool IsOfOthers(Page page, int sentence, PatternMatch match) =>
        page.Cast.Home is not { } home || (match.Fill("subject") is { Count: > 0 } heads && page.Actors(sentence, heads) is { Count: > 0 } actors && actors.All(a => a.State is not null && a.State != home));

    // "said it will probably buy" is still its own plan, "we think that it will" a guess at another's; nobody plans to lose.
    private static bool IsOverPledges(Page page, Sentence words, PatternMatch match) => match.Pattern.Value("over") switch
    {
        "fate" or "unsaid" => true,
        "pledge" => words[match.Trigger].Upos != Upos.AUX || words[match.Anchor].Relation != Relation.Ccomp
            || (words[match.Anchor].Head is >= 0 and var above && page.Rules.Foreseeing.Holds(words[above].Lemma)),
        _ => false,
    };

    private static Forecast Make(Page page, int sentence, PatternMatch match, Mood mood, TextSpan content)
    {
        var words = page.Sentences[sentence];
        var by = By(page, sentence, match);
        var certainty = Enum.TryParse<Certainty>(match.Pattern.Value("certainty"), ignoreCase: true, out var fixedly) ? fixedly : mood.Certainty;
        var certaintyWords = (Doubt(page, words, match.Anchor) ?? CertaintyWords(page, words, match, mood)).Of(page.Document.Text);
        var window = ForecastTime.Of(page, sentence, match.Anchor, content);
        var chance = StatedChance.Of(page, sentence, match) ?? page.Rules.Likelihoods.Find(certaintyWords);
        return new Forecast
        {
            Span = match.Pattern.Value("by") is not null ? content.Union(page.Sentences[sentence][match.Trigger].Span) : content,
            ContentSpan = content,
            Pattern = match.Pattern.Name,
            By = by,
            Certainty = certainty,
            Polarity = ForecastSense.DeniesItsNoun(words, match.Anchor) ? Polarity.Negative : mood.Polarity,
            Condition = mood.Condition ?? Without(words, match.Anchor) ?? ForecastCondition.Of(words, match.Anchor, content),
            Window = window,
            CertaintyWords = certaintyWords,
            Probability = chance,
            Scorable = ForecastGrade.Of(page.Rules.Outcomes.Of(content.Of(page.Document.Text)), window?.End is not null, chance is not null),
        };
    }

    // "Analysts doubt that the deal will last": how likely it is tells the word above, not the modal.
    private static TextSpan? Doubt(Page page, Sentence words, int anchor) =>
        DoubtBefore(page, words, anchor) is { } own ? own : words[anchor].Relation == Relation.Ccomp && words[anchor].Head is >= 0 and var above && page.Rules.Foreseeing.Holds(words[above].Lemma)
        && page.Rules.Likelihoods.Find(words.Form(above).ToString()) is { Point: < 0.5m }
            ? words[above].Span
            : null;

    // "I doubt it will be the pollsters": where the tree takes the clause for the main one.
    private static TextSpan? DoubtBefore(Page page, Sentence words, int anchor)
    {
        for (var i = anchor - 1; i > 0 && !Surface.IsBreak(words, i); i--)
        {
            if (words[i].Upos == Upos.VERB)
            {
                return words.Is(i - 1, "I") && page.Rules.Foreseeing.Holds(words[i].Lemma) && page.Rules.Likelihoods.Find(words.Form(i).ToString()) is { Point: < 0.5m } ? words[i].Span : null;
            }
        }

        return null;
    }

    private static Actor? By(Page page, int sentence, PatternMatch match)
    {
        if (match.Pattern.Value("by") != "agent" && Thinker(page, sentence, match.Anchor) is { } thinker)
        {
            return thinker;
        }

        if (match.Pattern.Value("by") != "agent" || Agents(match) is not [var first, ..] agents || SpeakerWords.IsFirstPerson(page.Sentences[sentence], first, out _))
        {
            return null;
        }

        // "Underwriters say that they expect": they are whose voice it is.
        return page.Sentences[sentence][agents[0]].Xpos == Xpos.PRP && page.Actors(sentence, agents).Count == 0 && page.Attribution.Around(page.Sentences[sentence][agents[0]].Span) is not null ? null : Named(page, sentence, agents);
    }

    // "The bank reckons that prices will fall": who thinks so; null for "I" and "we", and where nobody does.
    private static Actor? Thinker(Page page, int sentence, int anchor)
    {
        var words = page.Sentences[sentence];
        var top = anchor;
        while (words[top].Relation is Relation.Cop or Relation.Aux or Relation.Xcomp or Relation.Conj && words[top].Head >= 0)
        {
            top = words[top].Head;
        }

        if (ThinkingAside(page, words, anchor) is >= 0 and var aside)
        {
            return Named(page, sentence, [words.Child(aside, Relation.Nsubj)]);
        }

        if (ThinkingInsertion.Of(page, words, anchor) is { Head: >= 0 } inserted)
        {
            return SpeakerWords.IsFirstPerson(words, inserted.Head, out _) || words.Is(inserted.Head, "one") ? null : Named(page, sentence, [inserted.Head]);
        }

        return words[top].Relation == Relation.Ccomp && words[top].Head is >= 0 and var verb && page.Rules.Foreseeing.Holds(words[verb].Lemma)
            && (words.Child(verb, Relation.Nsubj) is >= 0 and var own ? own : words[verb].Relation == Relation.Xcomp ? words.Child(words[verb].Head, Relation.Nsubj) : -1) is >= 0 and var subject && subject < verb && words[subject].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && !SpeakerWords.IsFirstPerson(words, subject, out _)
            && !words.Is(subject, "you") && !words.Is(subject, "it") && !Surface.IsRelative(words, subject)
            ? Named(page, sentence, [subject])
            : null;
    }

    // "As the Kremlin anticipates, the ships will come", "…, the bank estimates": a clause of thinking put before or behind what is foretold; −1 where none is.
    private static int ThinkingAside(Page page, Sentence words, int anchor)
    {
        foreach (var child in words.Children(anchor))
        {
            var isPut = words[child].Relation == Relation.Parataxis || (words[child].Relation == Relation.Advcl && words.Child(child, Relation.Mark) is >= 0 and var mark && words.Is(mark, "as"));
            if (isPut && page.Rules.Foreseeing.Holds(words[child].Lemma) && words.Child(child, Relation.Nsubj) is >= 0 and var subject && subject < child && words[subject].Upos is Upos.NOUN or Upos.PROPN)
            {
                return child;
            }
        }

        return -1;
    }

    // What is foretold, without such a clause before or behind it.
    private static TextSpan WithoutThinking(Page page, Sentence words, int anchor, TextSpan clause)
    {
        if (ThinkingAside(page, words, anchor) is not (>= 0 and var aside))
        {
            return clause;
        }

        var (first, end) = words.Subtree(aside);
        if (aside < anchor)
        {
            while (end < anchor && words[end].Upos == Upos.PUNCT)
            {
                end++;
            }

            return words[end].Span.Start > clause.Start ? new TextSpan(words[end].Span.Start, clause.End) : clause;
        }

        while (first > anchor + 1 && words[first - 1].Upos == Upos.PUNCT)
        {
            first--;
        }

        return words[first - 1].Span.End < clause.End ? new TextSpan(clause.Start, words[first - 1].Span.End) : clause;
    }

    private static Actor Named(Page page, int sentence, List<int> agents)
    {
        var first = agents[0];
        var words = Phrase.Span(page.Sentences[sentence], first).Of(page.Document.Text);
        var name = words.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? words["The ".Length..] : words;
        return page.Actors(sentence, agents) is [var known, ..] ? known : new Actor { Org = page.Sentences[sentence][first].Upos == Upos.PRON ? null : name, Text = words };
    }

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
            return page.Rules.Likelihoods.Lists(graded.Of(words.Text)) ? graded : WithAdverb(page, words, word);
        }

        return WithAdverb(page, words, word);
    }

    // "will almost certainly", "will probably": the adverb behind the modal says how likely.
    private static TextSpan WithAdverb(Page page, Sentence words, TextSpan word)
    {
        var (_, end) = words.TokensIn(word);
        var last = end;
        while (last < words.Count && words[last].Upos == Upos.ADV)
        {
            last++;
        }

        return last > end && last < words.Count && page.Rules.Likelihoods.Lists(words.SpanOf(end, last).Of(words.Text)) ? new TextSpan(word.Start, words[last - 1].Span.End) : word;
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
        if (match.Pattern.Value("by") is not null)
        {
            return match.Fill("subject") is [var what, ..] ? Foretold(words, match, what) : Phrase.Clause(words, match.Anchor);
        }

        var clause = Phrase.WithoutMark(words, match.Anchor, Phrase.Clause(words, match.Anchor));
        // "on track to miss its target" with whoever is; of "every chance the town will fall" only the clause.
        if (words[match.Trigger].Span.End <= clause.Start && !(words[match.Trigger].Upos == Upos.NOUN && words.Child(match.Anchor, Relation.Nsubj) > match.Trigger))
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
            return WithTail(words, match.Trigger, what);
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

    // "sees inflation at 9 percent by December": what stands of the thing foretold hangs on the verb.
    private static TextSpan WithTail(Sentence words, int verb, int what)
    {
        var span = Phrase.Span(words, what);
        foreach (var child in words.Children(what))
        {
            // "a pilot in 2027 and a launch in 2029"
            if (child > what && words[child].Relation == Relation.Conj && words[child].Upos is Upos.NOUN or Upos.NUM or Upos.PROPN && words.Child(child, Relation.Nsubj) < 0)
            {
                span = span.Union(Phrase.Span(words, child));
            }
        }

        foreach (var child in words.Children(verb))
        {
            if (child > what && words[child].Relation == Relation.Obl && words[words.Subtree(child).First].Span.Start - span.End is 0 or 1)
            {
                span = span.Union(Phrase.Span(words, child));
            }
        }

        return span;
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
            else if (child > anchor && ForecastSense.IsReason(words, child) && words[words.Subtree(child).First].Span.Start is var reason && reason < end)
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
