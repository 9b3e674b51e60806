using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Reads commitments: the acts that commissive words announce, and the sums that nouns of commitment carry.</summary>
internal static class PledgeReader
{
    /// <summary>Characters back to the pledge that says who receives.</summary>
    private const int FarthestPledge = 1200;

    /// <summary>The pledges of a sentence, in the order of the text, without ids, attribution and relations across sentences.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="earlier">The last pledge before it, from which lists and sums go on; null where none.</param>
    internal static List<Pledge> Read(Page page, int sentence, Pledge? earlier)
    {
        page.AppealFor = Appeals.In(page, sentence) ?? page.AppealFor;
        var drafts = new List<PledgeDraft>();
        foreach (var match in page.Matches(sentence))
        {
            if (match.Pattern.Kind == "pledge")
            {
                AddDrafts(page, sentence, match, drafts);
            }
        }

        var kept = drafts.Count == 0 ? drafts : InheritReceivers(page.Sentences[sentence], PledgeOverlaps.Settle(page.Sentences[sentence], WithDealSums(page.Sentences[sentence], drafts)));
        kept.AddRange(PledgeSums.Read(page, sentence, kept));
        kept.AddRange(DonorRows.Read(page, sentence, kept, earlier));
        var elliptic = PledgeEllipsis.Read(page, sentence, kept);
        if (kept.Count + elliptic.Count > 0)
        {
            kept = WithReceivers(page, sentence, [.. kept.Select(d => Before(page, d, elliptic)), .. elliptic], earlier);
            PledgeCounts.Add(page, sentence, kept);
            kept.RemoveAll(d => LookedBack.IsOfLaw(page, d));
        }

        if (kept.Count == 0)
        {
            kept.AddRange(PledgeLists.Read(page, sentence, earlier));
        }

        List<Pledge> pledges = [.. kept.OrderBy(d => d.Span).Select(d => AccordTerms.Under(page, sentence, Purchases.Turned(page, sentence, d)).ToPledge())];
        pledges.ForEach(page.Note);
        return pledges;
    }

    // "will buy engines in a deal valued at $13 billion": the sum of the deal is that of the act.
    private static List<PledgeDraft> WithDealSums(Sentence words, List<PledgeDraft> drafts)
    {
        foreach (var deal in drafts.Where(d => d.Amount is not null && words[d.Anchor].Upos == Upos.NOUN && words[d.Anchor].Relation == Relation.Obl).ToList())
        {
            var at = drafts.FindIndex(d => d.Anchor == words[deal.Anchor].Head && words[d.Anchor].Upos == Upos.VERB && (d.Amount is null || d.Amount.Value.Span == deal.Amount!.Value.Span));
            if (at >= 0)
            {
                drafts[at] = drafts[at] with { Amount = deal.Amount, Span = drafts[at].Span.Union(deal.Span), Weight = drafts[at].Weight + 5 };
                drafts.Remove(deal);
            }
        }

        return drafts;
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

    // Where a sentence does not say who receives, it is whom the promise before it went to.
    private static List<PledgeDraft> WithReceivers(Page page, int sentence, List<PledgeDraft> drafts, Pledge? earlier)
    {
        var before = PledgeCarry.From(page, sentence, drafts.SelectMany(d => d.By), earlier);
        var filled = drafts.OrderBy(d => d.Span).ToList();
        for (var i = 0; i < filled.Count; i++)
        {
            if (filled[i].Act == PledgeAct.Tariff && earlier is { Act: not PledgeAct.Tariff } && !earlier.By.Any(filled[i].By.Contains))
            {
                before = []; // whoever is lent money by others is not whose goods are taxed
            }

            // "of which €400 million will go to clinics": a part goes where its whole goes.
            if (filled[i].Amount is not null && IsOfWhole(page, filled[i]) && filled.Take(i).LastOrDefault(d => d.Amount is not null) is { } whole)
            {
                filled[i] = filled[i] with { To = filled[i].To.Count > 0 ? filled[i].To : whole.To, Act = filled[i].Act == PledgeAct.Other ? whole.Act : filled[i].Act, Relation = filled[i].Relation ?? PledgeRelationKind.PartOf };
            }

            if (before.Count > 0 && PledgeReceivers.IsToldByPronoun(page.Sentences[sentence], filled[i].Anchor) && !before.Any(filled[i].By.Contains))
            {
                filled[i] = filled[i] with { To = before };
            }
            else if (filled[i].To.Count == 0)
            {
                filled[i] = filled[i] with { To = NoFellows(page, sentence, PledgeReceivers.FromBefore(page, sentence, filled[i], before), filled[i], filled, earlier) };
            }

            if (filled[i].Relation == PledgeRelationKind.Increases && earlier is not null)
            {
                filled[i] = filled[i] with { To = filled[i].To.Count > 0 ? filled[i].To : before, Act = filled[i].Act == PledgeAct.Other ? earlier.Act : filled[i].Act };
            }

            // "the kingdom, which had promised $600 billion": a bare sum is of the kind told before.
            if (filled[i] is { Act: PledgeAct.Aid, Object: null, Pattern: "pledge-sum" or "sum-of-verb" } && earlier is { Act: PledgeAct.Invest or PledgeAct.Lend } && filled[i].Anchor >= 0 && page.Sentences[sentence].Span.Start - earlier.Span.End < FarthestPledge
                && (earlier.By.Any(e => filled[i].By.Any(b => b.State is not null && b.State == e.State)) || earlier.To.Any(e => filled[i].To.Any(t => t.State is not null && t.State == e.State))))
            {
                filled[i] = filled[i] with { Act = earlier.Act };
            }

            before = filled[i].To.Count > 0 ? filled[i].To : before;
        }

        return filled;
    }

    // "of which €400 million will go to clinics", "$700 million of it into a fund"
    private static bool IsOfWhole(Page page, PledgeDraft draft)
    {
        var (text, sum) = (page.Document.Text, draft.Amount!.Value.Span);
        return draft.Span.Of(text).StartsWith("of which", StringComparison.Ordinal) || text.AsSpan(0, sum.Start).EndsWith("of which ", StringComparison.Ordinal)
            || text.AsSpan(sum.End).StartsWith(" of it ", StringComparison.Ordinal) || text.AsSpan(sum.End).StartsWith(" of that ", StringComparison.Ordinal);
    }

    // "Norway is sending 200 soldiers and Chad sends 100": whoever gives beside the giver, and who lends, is no receiver; whoever was named before them is.
    private static IReadOnlyList<Actor> NoFellows(Page page, int sentence, IReadOnlyList<Actor> to, PledgeDraft draft, List<PledgeDraft> all, Pledge? earlier)
    {
        if (draft.Act is not (PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Supply) || draft.Anchor < 0)
        {
            return to;
        }

        List<Actor> givers = [.. all.SelectMany(d => d.By), .. earlier is not null && (earlier.Act == draft.Act || (IsAid(earlier.Act) && IsAid(draft.Act))) ? earlier.By : []];
        return to.Any(t => PledgeReceivers.IsAmong(page, givers, t)) ? PledgeReceivers.LastBut(page, sentence, all.Min(d => d.Anchor < 0 ? draft.Anchor : d.Anchor), givers) : to;
    }

    private static bool IsAid(PledgeAct act) => act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend;

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

    // Where a semicolon behind a word stands in the text.
    private static int Semicolon(Sentence words, int from)
    {
        for (var i = from + 1; i < words.Count; i++)
        {
            if (words.Form(i) is ";")
            {
                return words[i].Span.Start;
            }
        }

        return int.MaxValue;
    }

    // "to release $2 billion and to raise …": what comes before the second act, without "and".
    private static TextSpan Until(Sentence words, TextSpan clause, int end)
    {
        var kept = words.Text.AsSpan(clause.Start, Math.Max(0, Math.Min(clause.End, end) - clause.Start)).TrimEnd(" ,;:");
        kept = kept.EndsWith(" and", StringComparison.Ordinal) ? kept[..^4].TrimEnd(" ,;") : kept;
        return kept.Length == 0 ? clause : new TextSpan(clause.Start, clause.Start + kept.Length);
    }

    // Verbs that share one "will" and name no figures are one promise: "will strengthen and widen", but not "will buy … and will sell …".
    private static bool IsOwnAct(Sentence words, int verb, PledgeDraft second) =>
        second.Amount is not null || second.Quantity is not null || (second.Horizon is { } time && time.Start != time.End) || words.Child(verb, Relation.Aux) >= 0 || second.Act != PledgeAct.Other;

    // "Trade deals with Japan and Vietnam will protect …": of a thing that acts, nobody promises anything.
    private static bool IsThing(Page page, int sentence, PatternMatch at)
    {
        var words = page.Sentences[sentence];
        return words[at.Anchor].Upos == Upos.VERB && words.Child(at.Anchor, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.NOUN
            && words.Child(subject, Relation.Conj) >= 0 && page.Cast.ActorsAt(sentence, subject).Count == 0 && !page.Rules.Acts.IsBody(words[subject].Lemma);
    }

    private static TextSpan Within(TextSpan clause, TextSpan bounds) =>
        clause.Start >= bounds.Start && clause.End <= bounds.End ? clause : new TextSpan(Math.Max(clause.Start, bounds.Start), Math.Max(Math.Max(clause.Start, bounds.Start) + 1, Math.Min(clause.End, bounds.End)));

    // "Norway is to station two brigades in Latvia", in a headline "Norway to station two brigades".
    private static bool IsDue(Sentence words, int verb) =>
        (words[verb].Xpos == Xpos.VB || (words[verb].Xpos == Xpos.VBN && words.Child(verb, Relation.AuxPass) is >= 0 and var passive && words[passive].Xpos == Xpos.VB)) && verb > 1 && words.Child(verb, Relation.Mark) is >= 0 and var mark
        && (words.Child(verb, Relation.Cop) is >= 0 and var be ? words[be].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.VBD && mark > be
            : words[verb].Relation is Relation.Root or Relation.Parataxis && words.Is(mark, "to") && words.Child(verb, Relation.Nsubj) is >= 0 and var subject && words[subject].Upos == Upos.PROPN && subject == mark - 1);

    // "The goal of Israel is to …" tells what something is.
    private static bool HasActingSubject(Page page, int sentence, int verb) =>
        page.Sentences[sentence].Child(verb, Relation.OblAgent) >= 0 || (page.Sentences[sentence].Child(verb, Relation.Nsubj) is >= 0 and var inner ? inner : page.Sentences[sentence].Child(verb, Relation.NsubjOuter)) is >= 0 and var subject
        && (page.Cast.ActorsAt(sentence, subject).Count > 0 || page.Sentences[sentence][subject].Upos == Upos.PROPN || page.Rules.Acts.IsBody(page.Sentences[sentence][subject].Lemma));

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
        if (!isNoun && Semicolon(words, anchor) is var stop && stop < clause.End)
        {
            until = Math.Min(until, stop); // "promised to build two ports; it has since spent $2 billion on ships"
        }

        clause = Within(WithAntecedent(at, until < clause.End ? Until(words, clause, until) : clause), words.SpanOf(first, end));
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

        var by = givers.Count == 1 && PledgeParties.Based(page, sentence, givers[0]) is { } firm ? [firm] : PledgeParties.Known(page, sentence, givers);
        if (by.Count == 0)
        {
            by = PledgeParties.Giver(page, sentence, at);
            by = PledgeParties.IsToldAsReceiver(page, sentence, at, by) ? PledgeParties.Above(page, sentence, anchor, by) : by;
        }

        if (givers.Count == 1 && by.Count == 1 && PledgeParties.Apposed(page, sentence, givers[0], by[0]) is { } apposed)
        {
            by = [apposed];
        }

        if (by.Count == 0 && words[anchor].Upos == Upos.VERB && PledgeParties.Based(page, sentence, anchor) is { } seated)
        {
            by = [seated]; // "Oslo-based Acier, a steel group, will invest": trees take the seat for the subject
        }

        by = by.Count == 0 || (givers.Count == 0 && page.LeadIns.IsPreamble(page.LeadIns.LeadOf(sentence))) ? page.LeftOut.At(sentence, anchor) is { Count: > 0 } doers ? doers : by : by;

        if (by.Count == 0 && match.Pattern.At.Kind == RoleKind.Governor && PledgeVoices.Speaker(page, words, anchor, clause) is { } speaker)
        {
            by = [speaker];
        }

        if (by.Count == 0 && match.Pattern.Value("lender") is not null)
        {
            by = PledgeParties.Lender(page, sentence);
        }

        // "The yard would close, the ministry said": the future seen from then, and no hypothesis.
        if (mood is { Stance: "would", Certainty: Certainty.Hypothetical, Condition: null } && match.Pattern.Value("requires") is "own" or "voiced" or "barred" && PledgeVoices.IsReported(page, clause))
        {
            mood = mood with { Certainty = Certainty.Asserted };
        }

        if (match.Pattern.Value("requires") is "voiced" or "barred")
        {
            by = PledgeVoices.Authority(page, sentence, anchor, clause, mood, match.Pattern.Value("requires") == "barred");
        }

        if (match.Pattern.Value("joint") is not null)
        {
            by = [.. by, .. PledgeParties.Known(page, sentence, at.Fill("to")).Where(a => !by.Contains(a))];
        }

        // Among many who sign, the one to whom it is promised promises nothing.
        if (by.Count > 1 && match.Pattern.Value("joint") is null && page.Actors(sentence, [.. at.Fill("to"), .. at.Fill("object")]) is { Count: > 0 } named)
        {
            by = [.. by.Where(b => !named.Any(t => t.State is not null && t.State == b.State))];
        }

        if (mood.Condition is null && !isNoun && until == int.MaxValue && PledgeConditions.Behind(words, anchor) is { } condition)
        {
            mood = mood with { Condition = condition, Certainty = Certainty.Hypothetical };
        }

        var verb = PledgeActs.Innermost(page, words, anchor);
        var requires = match.Pattern.Value("requires");
        var isRefusal = match.Pattern.Value("polarity") == "negative";
        if ((requires == "future" && mood.Tense != Tense.Future && mood.Stage is null)
            || (requires == "amount" && amount is null && !HasQuantity(page, sentence, clause))
            || (requires == "past" && (mood.Tense != Tense.Past || (amount is null && PledgeAmounts.Quantity(page, sentence, clause, null) is null or { Unit: "percent" })))
            || (requires == "told" && mood.Tense != Tense.Past)
            || (requires == "retained" && (mood.Tense != Tense.Past || words.Child(anchor, Relation.Obj) < 0 || words.Child(anchor, Relation.NsubjPass) < 0))
            || (match.Pattern.Value("stage") == "financed" && words.Child(anchor, Relation.AuxPass) is >= 0 and var told && words[told].Xpos != Xpos.VBG) // "they are paid $2 million a month"
            || (isRefusal && mood.Polarity == Polarity.Negative) // "has not ruled out sending soldiers"
            || (requires == "deed" && amount is null && !at.Fill("object").Exists(o => words[o].Upos == Upos.VERB || (words.Child(o, Relation.Amod) is > 0 and var doing && words[doing].Xpos == Xpos.VBG && words.Is(doing - 1, "to"))))
            || (requires == "own" && !PledgeVoices.IsOwnWord(page, sentence, anchor, clause, mood, by))
            || (requires == "due" ? !IsDue(words, anchor) || !HasActingSubject(page, sentence, anchor) : match.Trigger == anchor && IsDue(words, anchor) && givers.Contains(words.Child(anchor, Relation.Nsubj)))
            || (mood is { Stance: "will" or "'ll" or "’ll", Certainty: Certainty.Probable } && match.Pattern.At.Kind == RoleKind.Governor)
            || (requires == "present" && mood.Tense is not (Tense.Present or Tense.Ongoing))
            || by.Count == 0
            || IsThing(page, sentence, at)
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
        if (amount is null && quantity is null or { Unit: "years" or "days" or "months" or "weeks" or "hours" or "minutes" } && !PledgeVoices.IsOfNone(words, anchor) && !PledgeActs.IsConcrete(page, words, verb, anchor))
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
            Span = first > 0 && givers.Count > 0 && givers[0] >= first ? Extend(page, sentence, clause, amount, first > match.Trigger ? -1 : match.Trigger).Union(words[givers[0]].Span) : Extend(page, sentence, clause, amount, anchor == match.Anchor ? match.Trigger : -1), // a second act is told without the word that commits to the first
            Mood = isRefusal ? mood with { Polarity = Polarity.Negative } : mood,
            By = by,
            To = to,
            Act = act,
            Object = objects.FindIndex(o => amount is not { } sum || !sum.Span.Overlaps(words[o].Span)) is >= 0 and var thing ? Phrase.Words(words, objects[thing]) : null,
            Amount = amount,
            Quantity = quantity,
            Horizon = Horizon(page, sentence, clause, amount),
            Stage = PledgeStages.Of(page, sentence, at, mood, by, amount is not null),
            Relation = amount is not null && PledgeAmounts.IsRaisedByNoun(page, words, anchor) ? PledgeRelationKind.Increases : amount is not null && page.Rules.Acts.Raises(words[anchor].Lemma) && objects.TrueForAll(o => words[o].Upos != Upos.NOUN || amount.Value.Span.Overlaps(words[o].Span) || page.Rules.Acts.IsSumNoun(words[o].Lemma) || page.Rules.Acts.OfNoun(words[o].Lemma) is not null) ? PledgeRelationKind.Increases : null,
            Pattern = match.Pattern.Name,
        };
    }

    // "the 40 buses that Norway promised Chad", "the 200 nurses Norway had undertaken to train": what is promised stands before its clause.
    private static TextSpan WithAntecedent(PatternMatch at, TextSpan clause)
    {
        var words = at.Sentence;
        foreach (var thing in words[at.Anchor].Upos == Upos.VERB ? at.Fill("object") : [])
        {
            var above = at.Anchor;
            while (words[above].Relation is Relation.Xcomp or Relation.Ccomp && words[above].Head >= 0)
            {
                above = words[above].Head;
            }

            if (thing < at.Anchor && words[thing].Upos == Upos.NOUN && words[above].Relation == Relation.AclRelcl && words[above].Head == thing && words.Child(thing, Relation.Nummod) is >= 0 and var number)
            {
                return clause.Union(words.SpanOf(number, thing + 1));
            }
        }

        return clause;
    }

    private static bool HasQuantity(Page page, int sentence, TextSpan clause) => page.Quantities(sentence).Quantities.Any(q => clause.Contains(q.Span));

    private static Period? Horizon(Page page, int sentence, TextSpan clause, Found<Money>? amount)
    {
        var stretch = amount is { } sum ? clause.Union(sum.Span) : clause;
        return page.Quantities(sentence).Times
            .Where(t => stretch.Overlaps(t.Span))
            .OrderBy(t => t.Kind == TimeKind.Point)
            .Select(t => t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Length or TimeKind.Window ? t.Period : Ahead(page, t))
            .FirstOrDefault(p => p is not null);
    }

    // "in April 2026", told before it; of what is promised a bare "in February" lies ahead.
    private static Period? Ahead(Page page, TimeExpression time)
    {
        if (time is not { Kind: TimeKind.Point, Period: { Start: { } start, End: { } end } } || page.Document.Published is not { } today)
        {
            return null;
        }

        var isBareMonth = start is { Month: > 0, Day: 0 } && start.AddYears(1).Latest > today && !time.Span.Of(page.Document.Text).Any(c => char.IsAsciiDigit(c) || c == ' ');
        return start.Latest > today ? time.Period : isBareMonth ? time.Period with { Start = start.AddYears(1), End = end.AddYears(1) } : null;
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
}
