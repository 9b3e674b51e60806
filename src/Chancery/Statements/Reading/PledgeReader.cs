using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Reads commitments: the acts that commissive words announce, and the sums that nouns of commitment carry.</summary>
internal static class PledgeReader
{
    /// <summary>The pledges of a sentence, in the order of the text, without ids, attribution and relations across sentences.</summary>
    internal static List<Pledge> Read(Page page, int sentence)
    {
        var drafts = new List<PledgeDraft>();
        foreach (var match in page.Matches(sentence))
        {
            if (match.Pattern.Kind == "pledge")
            {
                AddDrafts(page, sentence, match, drafts);
            }
        }

        var kept = InheritReceivers(page.Sentences[sentence], Settle(drafts));
        var elliptic = PledgeEllipsis.Read(page, sentence, kept);
        kept = [.. kept.Select(d => Before(page, d, elliptic)), .. elliptic];
        return [.. kept.OrderBy(d => d.Span).Select(d => d.ToPledge())];
    }

    // "deals for American ships and agreements on ore": a noun without a receiver shares that of the noun before it.
    private static List<PledgeDraft> InheritReceivers(Sentence words, List<PledgeDraft> drafts)
    {
        var ordered = drafts.OrderBy(d => d.Span).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, here) = (ordered[i - 1], ordered[i]);
            if (here.To.Count == 0 && before.To.Count > 0 && words[here.Anchor].Upos == Upos.NOUN && words[before.Anchor].Upos == Upos.NOUN && here.By.SequenceEqual(before.By))
            {
                ordered[i] = here with { To = before.To };
            }
        }

        return ordered;
    }

    // A pledge ends where the next sum of its sentence makes a pledge of its own.
    private static PledgeDraft Before(Page page, PledgeDraft draft, List<PledgeDraft> elliptic)
    {
        var next = elliptic.Where(e => draft.Amount is { } own && e.Span.Start > own.Span.End && e.Span.Start < draft.Span.End).Select(e => e.Span.Start).DefaultIfEmpty(-1).Min();
        if (next < 0)
        {
            return draft;
        }

        var words = draft.Span.Of(page.Document.Text).AsSpan(0, next - draft.Span.Start).TrimEnd(" ,;:—–-");
        words = words.EndsWith(" and", StringComparison.Ordinal) ? words[..^4].TrimEnd(" ,;") : words;
        return draft with { Span = new TextSpan(draft.Span.Start, draft.Span.Start + words.Length) };
    }

    private static void AddDrafts(Page page, int sentence, PatternMatch match, List<PledgeDraft> into)
    {
        if (Draft(page, sentence, match, match.Anchor) is not { } first)
        {
            return;
        }

        into.Add(first);

        // "will buy … and invest …": each act with a sum or an object of its own is a pledge of its own.
        var words = page.Sentences[sentence];
        foreach (var child in words.Children(match.Anchor))
        {
            if (words[child].Relation == Relation.Conj && words[child].Upos == Upos.VERB && words.Child(child, Relation.Nsubj) < 0
                && match.Pattern.At.Kind == RoleKind.Governor && words.Child(child, Relation.Obj) >= 0
                && Draft(page, sentence, match, child) is { } next)
            {
                into.Add(next with { By = next.By.Count > 0 ? next.By : first.By });
            }
        }
    }

    private static PledgeDraft? Draft(Page page, int sentence, PatternMatch match, int anchor)
    {
        var words = page.Sentences[sentence];
        var at = match with { Anchor = anchor };
        var mood = page.Mood(sentence, anchor);
        var clause = new Frame(words, anchor).IsNominal ? Phrase.Span(words, anchor) : Phrase.WithoutMark(words, anchor, Phrase.Clause(words, anchor));
        var amount = Amount(page, sentence, clause) ?? page.MoneyOf(sentence, anchor);
        var by = page.Actors(sentence, at.Fill("by"));
        if (by.Count == 0)
        {
            by = PledgeParties.Giver(page, sentence, at);
        }

        // Among many who sign, the one to whom it is promised promises nothing.
        if (by.Count > 1 && page.Actors(sentence, [.. at.Fill("to"), .. at.Fill("object")]) is { Count: > 0 } named)
        {
            by = [.. by.Where(b => !named.Any(t => t.State is not null && t.State == b.State))];
        }

        var requires = match.Pattern.Value("requires");
        if ((requires == "future" && mood.Tense != Tense.Future && mood.Stage is null)
            || (requires == "amount" && amount is null && !HasQuantity(page, sentence, clause))
            || (requires == "past" && (mood.Tense != Tense.Past || (amount is null && !HasQuantity(page, sentence, clause))))
            || (requires == "own" && !IsOwnWord(page, sentence, anchor, mood, by))
            || (requires == "present" && mood.Tense is not (Tense.Present or Tense.Ongoing))
            || by.Count == 0)
        {
            return null;
        }

        var objects = at.Fill("object");
        var act = Act(page, match.Pattern.Type, words, anchor, objects, amount);
        return new PledgeDraft
        {
            Anchor = anchor,
            Weight = match.Pattern.Constraints.Count + (new Frame(words, anchor).IsNominal ? 0 : 2) + (amount is null ? 0 : 5),
            Span = Extend(page, sentence, clause, amount, match.Trigger),
            Mood = mood,
            By = by,
            To = act == PledgeAct.Join ? [] : PledgeParties.Receiver(page, sentence, at, by),
            Act = act,
            Object = objects.FindIndex(o => amount is not { } sum || !sum.Span.Overlaps(words[o].Span)) is >= 0 and var thing ? Phrase.Words(words, objects[thing]) : null,
            Amount = amount,
            Quantity = Quantity(page, sentence, clause, amount),
            Horizon = Horizon(page, sentence, clause, amount),
            Stage = Enum.TryParse<PledgeStage>(match.Pattern.Value("stage"), ignoreCase: true, out var stage) ? stage : mood.Stage ?? PledgeStage.Announced,
            Pattern = match.Pattern.Name,
        };
    }

    // "Norway said that it would buy …": a promise where the speaker speaks of its own side, a forecast where it speaks of others.
    private static bool IsOwnWord(Page page, int sentence, int anchor, Mood mood, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        var clause = anchor;
        while (clause >= 0 && words[clause].Relation is not (Relation.Ccomp or Relation.Parataxis))
        {
            clause = words[clause].Head;
        }

        if (clause < 0 || words[clause].Head < 0 || mood.Certainty != Certainty.Asserted || mood.Tense != Tense.Future)
        {
            return false;
        }

        var speakers = new List<int>();
        new Frame(words, words[clause].Head).Fill(new Role(RoleKind.Agent), speakers);
        return page.Actors(sentence, speakers).Any(s => by.Any(b => s.State is null ? s.Org == b.Org && s.Person == b.Person : s.State == b.State));
    }

    private static PledgeAct Act(Page page, string type, Sentence words, int anchor, List<int> objects, Found<Money>? amount)
    {
        if (Enum.TryParse<PledgeAct>(type, ignoreCase: true, out var act) && act != PledgeAct.Other)
        {
            return act;
        }

        if (amount is { } sum && objects.Exists(o => sum.Span.Overlaps(words[o].Span)) && PledgeEllipsis.What(page, words, sum.Span).Act is { } spent)
        {
            return spent;
        }

        var lemmas = objects.SelectMany(o => Compound(words, o)).ToList();
        return new Frame(words, anchor).IsNominal
            ? page.Rules.Acts.OfNoun(words[anchor].Lemma) ?? page.Rules.Acts.Of("", Compound(words, anchor).Concat(lemmas))
            : page.Rules.Acts.Of(words[anchor].Lemma, lemmas);
    }

    private static List<string> Compound(Sentence words, int head)
    {
        var lemmas = new List<string> { words[head].Lemma };
        foreach (var child in words.Children(head))
        {
            if (words[child].Relation is Relation.Compound or Relation.Amod)
            {
                lemmas.Add(words[child].Lemma);
            }
        }

        return lemmas;
    }

    private static Found<Money>? Amount(Page page, int sentence, TextSpan clause)
    {
        foreach (var amount in page.Quantities(sentence).Amounts)
        {
            if (clause.Overlaps(amount.Span))
            {
                return amount;
            }
        }

        return null;
    }

    private static bool HasQuantity(Page page, int sentence, TextSpan clause) => page.Quantities(sentence).Quantities.Any(q => clause.Contains(q.Span));

    private static Quantity? Quantity(Page page, int sentence, TextSpan clause, Found<Money>? amount)
    {
        foreach (var quantity in page.Quantities(sentence).Quantities)
        {
            if (clause.Contains(quantity.Span) || (amount is { } sum && sum.Span.Overlaps(quantity.Span)))
            {
                return quantity.Value;
            }
        }

        return null;
    }

    private static Period? Horizon(Page page, int sentence, TextSpan clause, Found<Money>? amount)
    {
        var stretch = amount is { } sum ? clause.Union(sum.Span) : clause;
        return page.Quantities(sentence).Times
            .Where(t => t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Length or TimeKind.Window && stretch.Overlaps(t.Span))
            .Select(t => t.Period)
            .FirstOrDefault();
    }

    // A clause whose subject stands with the committing word starts there: "Uzbekistan is expected to invest …".
    private static TextSpan Extend(Page page, int sentence, TextSpan clause, Found<Money>? amount, int trigger)
    {
        var words = page.Sentences[sentence];
        var span = amount is { } sum ? clause.Union(sum.Span) : clause;
        if (trigger >= 0 && words[trigger].Span.End <= span.Start)
        {
            var subjects = new List<int>();
            new Frame(words, trigger).Fill(new Role(RoleKind.Subject), subjects);
            var first = subjects.Where(s => words[s].Span.End <= words[trigger].Span.Start).Select(s => Phrase.Span(words, s)).DefaultIfEmpty(words[trigger].Span).Min();
            span = span.Union(first.Start > words[trigger].Span.Start ? words[trigger].Span : first);
        }

        return span;
    }

    // One pledge for one act and one sum: the more specific pattern wins.
    private static List<PledgeDraft> Settle(List<PledgeDraft> drafts)
    {
        var kept = new List<PledgeDraft>();
        foreach (var draft in drafts.OrderByDescending(d => d.Weight).ThenBy(d => d.Span.Start))
        {
            if (!kept.Exists(k => k.Anchor == draft.Anchor || SameSum(k, draft) || (k.Span.Contains(draft.Span) && draft.Amount is null) || (draft.Span.Contains(k.Span) && (draft.Amount is null || k.Amount is null))))
            {
                kept.Add(draft);
            }
        }

        return kept;
    }

    private static bool SameSum(PledgeDraft a, PledgeDraft b) => a.Amount is { } x && b.Amount is { } y && x.Span == y.Span;
}
