using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Reads what one committing word promises: who, what, how much, to whom and when.</summary>
internal static class PledgeActReader
{
    /// <summary>Adds what a match promises: one pledge, and one for each further act with a sum or an object of its own.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="match">The pattern.</param>
    /// <param name="into">Where to.</param>
    internal static void Add(Page page, int sentence, PatternMatch match, List<PledgeDraft> into)
    {
        // "will buy … and invest …": each act with a sum or an object of its own is a pledge of its own.
        var words = page.Sentences[sentence];
        var further = new List<PledgeDraft>();
        var until = int.MaxValue;
        foreach (var child in words.Children(match.Anchor))
        {
            if (words[child].Relation == Relation.Conj && words[child].Upos == Upos.VERB && words.Child(child, Relation.Nsubj) < 0 && !SharesObject(words, match.Anchor, child)
                && (match.Pattern.At.Kind == RoleKind.Governor || (match.Pattern.At.Kind == RoleKind.Verb && words[match.Trigger].Upos == Upos.VERB && words[child].Xpos == Xpos.VB && words.Child(child, Relation.Mark) is >= 0 and var to && words.Is(to, "to"))) && words.Child(child, Relation.Obj) >= 0
                && Draft(page, sentence, match, child) is { } next && IsOwnAct(words, child, next))
            {
                further.Add(next);
                until = match.Pattern.At.Kind == RoleKind.Verb && words.Child(child, Relation.Mark) is >= 0 and var mark ? Math.Min(until, words[mark].Span.Start) : until;
            }
        }

        if (Draft(page, sentence, match, match.Anchor, until) is not { } first)
        {
            return;
        }

        into.Add(first);
        into.AddRange(further.Select(f => f with { By = f.By.Count > 0 ? f.By : first.By }));
    }

    // Verbs that share one "will" and name no figures are one promise: "will strengthen and widen", but not "will buy … and will sell …".
    private static bool IsOwnAct(Sentence words, int verb, PledgeDraft second) =>
        second.Amount is not null || second.Quantity is not null || (second.Horizon is { } time && time.Start != time.End) || words.Child(verb, Relation.Aux) >= 0 || second.Act != PledgeAct.Other;

    // "will align and expand sanctions": two verbs with one object between them are one act.
    private static bool SharesObject(Sentence words, int first, int second)
    {
        foreach (var child in words.Children(first))
        {
            if (words[child].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp && child > first)
            {
                return false;
            }
        }

        return second - first <= 3;
    }

    private static PledgeDraft? Draft(Page page, int sentence, PatternMatch match, int anchor, int until = int.MaxValue)
    {
        var words = page.Sentences[sentence];
        var at = match with { Anchor = anchor };
        var mood = page.Mood(sentence, anchor);
        var isNoun = new Frame(words, anchor).IsNominal;
        var clause = isNoun ? Phrase.Span(words, anchor) : Phrase.WithoutMark(words, anchor, Phrase.Clause(words, anchor));
        var (first, end) = isNoun ? (0, words.Count) : SecondClause.Bounds(words, anchor);
        end = until < words.Span.End ? Math.Min(end, words.TokensIn(new TextSpan(until, words.Span.End)).First) : end;
        if (!isNoun && PledgeClause.Semicolon(words, anchor) is var stop && stop < clause.End)
        {
            until = Math.Min(until, stop); // "promised to build two ports; it has since spent $2 billion on ships"
        }

        clause = PledgeClause.Within(PledgeClause.WithAntecedent(at, until < clause.End ? PledgeClause.Until(words, clause, until) : clause), words.SpanOf(first, end));
        var amount = PledgeAmounts.Of(page, sentence, anchor, clause);
        var givers = at.Fill("by");
        if (first > 0 && givers.TrueForAll(g => g < first))
        {
            givers = [.. Enumerable.Range(first, anchor - first).Where(t => page.Cast.ActorsAt(sentence, t).Count > 0).Take(1)];
            if (givers.Count == 0)
            {
                return null;
            }
        }

        // "The yard would close, the ministry said": the future seen from then, and no hypothesis.
        if (mood is { Stance: "would", Certainty: Certainty.Hypothetical, Condition: null } && match.Pattern.Value("requires") is "own" or "voiced" or "barred" && PledgeVoices.IsReported(page, clause))
        {
            mood = mood with { Certainty = Certainty.Asserted };
        }

        var by = PledgeGivers.Of(page, sentence, at, givers, clause, mood);
        if (mood.Condition is null && !isNoun && until == int.MaxValue && PledgeConditions.Behind(words, anchor) is { } condition)
        {
            mood = mood with { Condition = condition, Certainty = Certainty.Hypothetical };
        }

        var verb = PledgeActs.Innermost(page, words, anchor);
        if (!PledgeRequirements.AreMet(page, sentence, at, mood, by, clause, amount, givers)
            || by.Count == 0
            || PledgeRequirements.IsOfThing(page, sentence, at)
            || PledgeSense.IsNone(page, sentence, at, mood, verb, amount, by))
        {
            return null;
        }

        if (verb == anchor && words[anchor].Upos == Upos.VERB && words.Child(anchor, Relation.Conj) is >= 0 and var shared && words[shared].Upos == Upos.VERB && SharesObject(words, anchor, shared))
        {
            (verb, clause) = (shared, clause.Union(Phrase.Clause(words, shared)));
        }

        var objects = PledgeActs.Goods(page, sentence, at, verb);
        var quantity = PledgeAmounts.Quantity(page, sentence, clause, amount) ?? (amount is null && page.Rules.Acts.Raises(words[verb].Lemma) ? PledgeAmounts.RaisedTo(page, sentence, verb, objects) : null);
        if (amount is null && quantity is null or { Unit: "years" or "days" or "months" or "weeks" or "hours" or "minutes" } && !PledgeVoices.IsOfNone(words, anchor) && !ConcreteAct.Is(page, words, verb, anchor))
        {
            return null;
        }

        if (words[anchor].Upos == Upos.NOUN && objects.Count > 0 && words[objects[0]].Upos == Upos.VERB)
        {
            clause = clause.Union(Phrase.Clause(words, objects[0])); // "the commitment to funding new clinics"
        }

        var act = PledgeActs.Of(page, match.Pattern.Type, words, verb, objects, amount, quantity is { Unit: "percent" }, by);
        if (act == PledgeAct.Join && page.Actors(sentence, objects).Any(by.Contains))
        {
            return null; // nobody joins himself
        }

        var to = act == PledgeAct.Join || match.Pattern.Value("joint") is not null ? [] : PledgeReceivers.Receiver(page, sentence, at with { Anchor = verb }, anchor, objects, act, by, (first, end));
        if (to.Count == 0 && amount is { } given && act is PledgeAct.Aid or PledgeAct.Lend or PledgeAct.Grant or PledgeAct.Invest or PledgeAct.Build)
        {
            to = [.. PledgeSums.Receiver(page, sentence, anchor, given, by).Actors.Where(a => a is { State: not null, Org: null })]; // "approved $3 billion over four years for Chad"
        }

        return new PledgeDraft
        {
            Anchor = anchor,
            Trigger = match.Trigger,
            Weight = match.Pattern.Constraints.Count + (new Frame(words, anchor).IsNominal ? 0 : 2) + (amount is null ? 0 : 5),
            Span = first > 0 && givers.Count > 0 && givers[0] >= first ? PledgeClause.WithSubject(page, sentence, clause, amount, first > match.Trigger ? -1 : match.Trigger).Union(words[givers[0]].Span) : PledgeClause.WithSubject(page, sentence, clause, amount, anchor == match.Anchor ? match.Trigger : -1), // a second act is told without the word that commits to the first
            Mood = match.Pattern.Value("polarity") == "negative" ? mood with { Polarity = Polarity.Negative } : mood,
            By = by,
            To = to,
            Act = act,
            Object = objects.FindIndex(o => amount is not { } sum || !sum.Span.Overlaps(words[o].Span)) is >= 0 and var thing ? Phrase.Words(words, objects[thing]) : null,
            Amount = amount,
            Quantity = quantity,
            Horizon = PledgeHorizon.Of(page, sentence, clause, amount),
            Stage = PledgeStages.Of(page, sentence, at, mood, by, amount is not null),
            Relation = amount is not null && PledgeAmounts.IsRaisedByNoun(page, words, anchor) ? PledgeRelationKind.Increases : amount is not null && page.Rules.Acts.Raises(words[anchor].Lemma) && objects.TrueForAll(o => words[o].Upos != Upos.NOUN || amount.Value.Span.Overlaps(words[o].Span) || page.Rules.Acts.IsSumNoun(words[o].Lemma) || page.Rules.Acts.OfNoun(words[o].Lemma) is not null) ? PledgeRelationKind.Increases : null,
            Pattern = match.Pattern.Name,
        };
    }
}
