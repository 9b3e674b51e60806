using Chancery.Quantities;
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
            if (mood.InCondition || !StandsAsForecast(words, match))
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
        var going = words[match.Trigger].Lemma != "go" || words[match.Trigger].Xpos == Xpos.VBG;
        return going && !quality && !capital && !past && words[match.Anchor].Lemma is not "include" && !aside && !IsFirstPerson(words, match) && !HasQuestionWord(words, match.Anchor) && !IsBareEstimate(words, match);
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
        words.Child(match.Anchor, Relation.Nsubj) is >= 0 and var subject && (words.Is(subject, "I") || (words.Is(subject, "we") && words[match.Trigger].Lemma is not ("may" or "might" or "could")));

    // "it may be unpleasant": a view of what is, not of what comes.
    private static bool IsBareEstimate(Sentence words, PatternMatch match) =>
        words[match.Trigger].Lemma is "may" or "might" && words[match.Anchor].Upos == Upos.ADJ && words.Child(match.Anchor, Relation.Cop) >= 0
        && words.Child(match.Anchor, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.PRON;

    private static bool HasQuestionWord(Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            var asks = words[child].Xpos is Xpos.WRB or Xpos.WP or Xpos.WDT
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
        var by = page.Actors(sentence, match.Pattern.Value("by") == "agent" ? Agents(match) : []);
        var certainty = Enum.TryParse<Certainty>(match.Pattern.Value("certainty"), ignoreCase: true, out var fixedly) ? fixedly : mood.Certainty;
        var certaintyWords = (mood.Words ?? page.Sentences[sentence][match.Trigger].Span).Of(page.Document.Text);
        var window = page.Quantities(sentence).Times
            .Where(t => t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Window && content.Overlaps(t.Span))
            .Select(t => t.Period).FirstOrDefault();
        var chance = page.Rules.Likelihoods.Find(certaintyWords);
        return new Forecast
        {
            Span = match.Pattern.Value("by") == "agent" ? content.Union(page.Sentences[sentence][match.Trigger].Span) : content,
            ContentSpan = content,
            Pattern = match.Pattern.Name,
            By = by.Count > 0 ? by[0] : null,
            Certainty = certainty,
            Polarity = mood.Polarity,
            Condition = mood.Condition,
            Window = window,
            CertaintyWords = certaintyWords,
            Probability = chance,
            Scorable = ForecastGrade.Of(page.Rules.Outcomes.Of(content.Of(page.Document.Text)), window?.End is not null, chance is not null),
        };
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
            var what = match.Fill("subject");
            return what.Count > 0 ? Phrase.Span(words, what[0]) : Phrase.Clause(words, match.Anchor);
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
