using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Sums that go on from a pledge of the same sentence without a verb of their own: "and another $100 billion over the next ten years", "a total of $135 billion", "including $5 billion for a plant".</summary>
internal static class PledgeEllipsis
{
    /// <summary>Words before a sum that tell what it is to the pledge before it, with what they make it.</summary>
    private static readonly string[] Parts = ["including", "includes", "include"];

    private static readonly string[] Totals = ["total", "totaling", "totalling", "totals", "sum", "altogether"];

    /// <summary>Nouns that make the sum behind them a whole told of before: "the first part of the $2 billion".</summary>
    private static readonly string[] Shares = ["part", "portion", "share", "half", "third", "quarter", "fifth", "sixth", "tenth", "fraction", "tranche", "instalment", "installment", "slice", "rest", "remainder", "bulk"];

    /// <summary>Words between a sum and the same in another currency.</summary>
    private static readonly string[] Glosses = ["", "(", "or", "/", "or about", "or some", "or roughly", "or around", "or nearly", "or approximately", "about", "some", "roughly", "i.e.", "that is", "(about", "(some", "(roughly", "equivalent to", "— or", "or just over", "or just under"];

    /// <summary>Words behind a sum that it may be spent, paid or owed by.</summary>
    private const int LongestPassive = 5;

    /// <summary>Characters that "a year" or "annually" may take between a sum and what it is spent on.</summary>
    private const int LongestRate = 12;

    /// <summary>The pledges that such sums make.</summary>
    internal static List<PledgeDraft> Read(Page page, int sentence, IReadOnlyList<PledgeDraft> pledges)
    {
        var found = new List<PledgeDraft>();
        var words = page.Sentences[sentence];
        foreach (var amount in page.Quantities(sentence).Amounts)
        {
            var before = pledges.Concat(found).Where(p => p.Amount is not null && p.Amount.Value.Span.End <= amount.Span.Start).MaxBy(p => p.Amount!.Value.Span.Start);
            if (before is null || pledges.Any(p => p.Amount is { } own && own.Span.Overlaps(amount.Span)) || IsGloss(words, before, amount) || IsWorkedOut(words, before, amount) || IsWhole(words, amount.Span) || PledgeAmounts.IsSize(page, words, amount.Span) || PledgeAmounts.IsTakenBack(page, sentence, amount) || PledgeAmounts.IsOld(page, sentence, amount))
            {
                continue;
            }

            var (start, relation) = Opening(words, amount.Span);
            var summed = SumRows.TotalEnd(page, words, amount.Span);
            relation = summed > 0 ? PledgeRelationKind.TotalOf : relation ?? (IsOfThem(words, amount.Span) ? (PledgeRelationKind?)PledgeRelationKind.PartOf : null) ?? SumRows.Part(words, before, amount);
            var next = page.Quantities(sentence).Amounts.Where(a => a.Span.Start >= amount.Span.End).Select(a => a.Span.Start).DefaultIfEmpty(int.MaxValue).Min();
            var time = page.Quantities(sentence).Times.FirstOrDefault(t => t.Span.Start < next && t.Span.Start >= amount.Span.End && IsBeside(words, amount.Span.End, t.Span.Start)
                && (t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Length or TimeKind.Window));
            var (act, thing) = What(page, words, amount.Span);
            var giver = Gapped(page, sentence, start);
            start = giver is { } named ? named.Start : start;
            // "promised Chad $2 million and Niger $3 million": the second is promised to whom it names.
            giver ??= By(page, sentence, amount.Span);
            var receiver = giver is { } told && IsReceiver(page, sentence, before) ? told.By : null;
            if (PledgeAmounts.IsPrivate(words, amount.Span) && before.By.All(b => b is { State: not null, Role: "GOV", Org: null }))
            {
                continue;
            }

            var to = receiver ?? Place(page, sentence, amount.Span, next, before) ?? before.To;
            if (giver is not null && receiver is null && to.All(t => giver.Value.By.Any(b => b.State == t.State && b.State is not null)))
            {
                to = []; // nobody gives to himself
            }

            found.Add(before with
            {
                By = receiver is not null ? before.By : giver?.By ?? Elsewhere(page, sentence, amount.Span, before) ?? before.By,
                To = to,
                Stage = IsPaid(page, words, amount.Span) ? PledgeStage.Disbursed : before.Stage,
                Act = act ?? before.Act,
                Object = thing ?? before.Object,
                Span = new TextSpan(start, Math.Max(summed, Math.Max(time?.Span.End ?? 0, PhraseEnd(words, amount.Span)))),
                Amount = amount,
                Quantity = null,
                Horizon = time?.Period,
                Relation = relation,
                Pattern = relation == PledgeRelationKind.TotalOf ? "elliptic-total" : "elliptic-sum",
            });
        }

        return found;
    }

    // "a promise of $600 billion over four years is $150 billion a year": what the sum before comes to.
    private static bool IsWorkedOut(Sentence words, PledgeDraft before, Found<Money> amount)
    {
        var (first, end) = words.TokensIn(amount.Span);
        for (var i = first; i < end; i++)
        {
            if (words.Child(i, Relation.Cop) >= 0 && words.Child(i, Relation.Nsubj) is >= 0 and var subject)
            {
                var (from, until) = words.Subtree(subject);
                var sum = words.TokensIn(before.Amount!.Value.Span).First;
                return from <= sum && sum < until;
            }
        }

        return false;
    }

    // "of which $3 billion was paid out".
    private static bool IsPaid(Page page, Sentence words, TextSpan amount)
    {
        for (var i = words.TokensIn(amount).First; i < words.Count && words[i].Span.Start < amount.End + (LongestPassive * 8); i++)
        {
            if (words[i].Span.Start >= amount.End && words[i].Upos == Upos.VERB)
            {
                return words[i].Xpos == Xpos.VBN && page.Rules.Stages.OfPaid(words[i].Lemma);
            }

            if (words[i].Span.Start >= amount.End && words[i].Upos == Upos.PUNCT)
            {
                return false;
            }
        }

        return false;
    }

    // "$2 billion for a dam in Chad, $3 billion for trams in Togo": each goes to the state beside it.
    private static List<Actor>? Place(Page page, int sentence, TextSpan amount, int next, PledgeDraft before)
    {
        var words = page.Sentences[sentence];
        for (var i = words.TokensIn(amount).First; i < words.Count && words[i].Span.Start < next; i++)
        {
            if (words[i].Span.Start < amount.End)
            {
                continue;
            }

            if (words[i].Upos is Upos.PUNCT or Upos.CCONJ or Upos.VERB or Upos.AUX)
            {
                return null;
            }

            if ((words.Is(i - 1, "in") || words.Is(i - 1, "for") || words.Is(i - 1, "to")) && page.Cast.ActorsAt(sentence, i) is [{ State: { } state, Person: null, Role: not "BUS" } place] && !before.By.Any(b => b.State == state))
            {
                return [new Actor { State = state, Role = "GOV", Text = place.Text }];
            }
        }

        return null;
    }

    // "… and Washington a further $250 million": whoever stands between a comma or "and" and the sum gives it.
    private static (IReadOnlyList<Actor> By, int Start)? Gapped(Page page, int sentence, int start)
    {
        var words = page.Sentences[sentence];
        var last = 0;
        while (last + 1 < words.Count && words[last + 1].Span.End <= start)
        {
            last++;
        }

        while (last > 0 && words[last].Upos is Upos.DET or Upos.ADJ or Upos.ADV or Upos.ADP)
        {
            last--;
        }

        var first = last;
        while (first > 0 && (words[first - 1].Upos == Upos.PROPN || words[first - 1].Xpos == Xpos.POS || (page.Cast.MentionAt(sentence, first) is { } mention && page.Cast.MentionAt(sentence, first - 1) == mention)))
        {
            first--; // "the African Development Bank", "Chad's General X"
        }

        // "Prague and Warsaw €5 million": a row, but not "to Prague and Warsaw €5 million".
        var single = first;
        while (first > 1 && words[first - 1].Upos == Upos.CCONJ && words[first - 2].Upos == Upos.PROPN && page.Cast.ActorsAt(sentence, first - 2).Count > 0)
        {
            first -= 2;
        }

        first = first > 0 && words[first - 1].Upos == Upos.ADP ? single : first;
        var opening = first > 1 && words[first - 1].Upos == Upos.DET ? first - 1 : first;
        if (opening == 0 || words[last].Upos != Upos.PROPN || (words[opening - 1].Xpos != Xpos.Comma && words[opening - 1].Upos != Upos.CCONJ))
        {
            return null;
        }

        var known = Named(page, sentence, first, last);
        var name = words.SpanOf(first, last + 1).Of(words.Text);
        return known.Count > 0 ? (known, words[opening].Span.Start)
            : last > first ? ([new Actor { Org = name, Text = name }], words[opening].Span.Start)
            : null;
    }

    // The persons, else the bodies and states, of some words.
    private static List<Actor> Named(Page page, int sentence, int first, int last)
    {
        var all = Enumerable.Range(first, last - first + 1).SelectMany(i => page.Cast.ActorsAt(sentence, i)).Distinct().ToList();
        return all.Exists(a => a.Person is not null) ? [.. all.Where(a => a.Person is not null)] : all;
    }

    // Whether the pledge before names its receiver between its verb and its sum.
    private static bool IsReceiver(Page page, int sentence, PledgeDraft before)
    {
        var words = page.Sentences[sentence];
        for (var i = before.Anchor + 1; before.Anchor >= 0 && i < words.Count && words[i].Span.Start < before.Amount!.Value.Span.Start; i++)
        {
            if (words[i].Upos is Upos.ADP or Upos.VERB or Upos.PUNCT)
            {
                return false;
            }

            if (page.Cast.ActorsAt(sentence, i) is { Count: > 0 } named && named.All(before.To.Contains))
            {
                return true;
            }
        }

        return false;
    }

    // "the $200 billion of the Kenyan deals and $5 billion in Ghana": of deals, the place names who makes them.
    private static List<Actor>? Elsewhere(Page page, int sentence, TextSpan amount, PledgeDraft before)
    {
        var words = page.Sentences[sentence];
        if (words[before.Anchor].Upos != Upos.NOUN || !before.By.All(b => b is { State: not null, Role: not "BUS" }))
        {
            return null;
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Span.Start >= amount.End)
            {
                var states = words.Is(i, "in") ? page.Actors(sentence, Enumerable.Range(i + 1, Math.Min(3, words.Count - i - 1))).Where(a => a is { State: not null, Org: null, Person: null }).ToList() : [];
                return states.Count == 1 ? states : null;
            }
        }

        return null;
    }

    // "20 million of it this year", "75 million of them by Qatar": a part of the sum before it.
    private static bool IsOfThem(Sentence words, TextSpan amount)
    {
        var end = words.TokensIn(amount).End;
        return end + 1 < words.Count && words.Is(end, "of") && (words.Is(end + 1, "it") || words.Is(end + 1, "them") || words.Is(end + 1, "that") || words.Is(end + 1, "this"));
    }

    // "75 million of them by Qatar": whoever stands behind "by" gives it.
    private static (IReadOnlyList<Actor> By, int Start)? By(Page page, int sentence, TextSpan amount)
    {
        var words = page.Sentences[sentence];
        var link = words.TokensIn(amount).End + (IsOfThem(words, amount) ? 2 : 0);
        var name = link + 1 < words.Count && words[link + 1].Upos == Upos.DET ? link + 2 : link + 1;
        return name < words.Count && words.Is(link, "by") && page.Cast.ActorsAt(sentence, name) is { Count: > 0 } givers && givers.All(g => (g.State ?? g.Org) is not null) ? (givers, amount.Start) : null;
    }

    // "the first part of the $2 billion": what the part is of is no further sum.
    private static bool IsWhole(Sentence words, TextSpan amount)
    {
        var first = words.TokensIn(amount).First;
        return first > 2 && words[first - 1].Upos is Upos.DET or Upos.PRON && words.Is(first - 2, "of") && Array.Exists(Shares, s => words.Is(first - 3, s));
    }

    // "RMB 6.55 billion (MYR 4.4 billion)": the same sum in another currency.
    private static bool IsGloss(Sentence words, PledgeDraft before, Found<Money> amount) =>
        before.Amount!.Value.Value.Currency != amount.Value.Currency && Array.Exists(Glosses, words.Text.AsSpan(before.Amount.Value.Span.End, amount.Span.Start - before.Amount.Value.Span.End).Trim(" ,").ToString().Equals);

    private static (int Start, PledgeRelationKind? Relation) Opening(Sentence words, TextSpan amount)
    {
        var first = words.TokensIn(amount).First;
        for (var i = first - 1; i >= Math.Max(0, first - 4); i--)
        {
            if (words[i].Upos == Upos.PUNCT || words[i].Upos == Upos.VERB && !Parts.Contains(words[i].Lemma) && !Totals.Contains(words.Form(i).ToString()))
            {
                break;
            }

            if (Array.Exists(Parts, p => words.Is(i, p)))
            {
                return (words[i].Span.Start, PledgeRelationKind.PartOf);
            }

            if (Array.Exists(Totals, t => words.Is(i, t)))
            {
                var at = i > 0 && words[i - 1].Upos == Upos.DET ? i - 1 : i;
                return (words[at].Span.Start, PledgeRelationKind.TotalOf);
            }
        }

        var opening = first > 0 && words[first - 1].Upos is Upos.DET or Upos.ADP or Upos.CCONJ or Upos.ADJ && !words.Is(first - 1, "and") ? first - 1 : first;
        return (Math.Min(amount.Start, words[opening].Span.Start), null);
    }

    /// <summary>What a sum is spent on, which says what kind of act it is: "$600 billion in investments"; nulls where it does not say.</summary>
    internal static (PledgeAct? Act, string? Object) What(Page page, Sentence words, TextSpan amount)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].Span.Start < amount.End)
            {
                continue;
            }

            if (words[i].Upos is Upos.VERB or Upos.PUNCT || words[i].Span.Start - amount.End > LongestRate)
            {
                break;
            }

            if (words.Is(i, "in") || words.Is(i, "of"))
            {
                var last = i + 1;
                while (last + 1 < words.Count && (words[last].Upos is not Upos.NOUN ? words[last + 1].Upos is Upos.ADJ or Upos.NOUN : words[last + 1].Upos is Upos.NOUN && words.Is(i, "in") && page.Rules.Acts.OfNoun(words[last + 1].Lemma) is not null))
                {
                    last++; // "export credit" is credit
                }

                return words[last].Upos == Upos.NOUN && page.Rules.Acts.OfNoun(words[last].Lemma) is { } act ? (act, words.SpanOf(i + 1, last + 1).Of(words.Text)) : (null, null);
            }
        }

        return (null, null);
    }

    private static bool IsBeside(Sentence words, int from, int to) => to - from < 60 && !words.Text.AsSpan(from, to - from).Contains(';');

    private static int PhraseEnd(Sentence words, TextSpan amount)
    {
        var last = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (amount.Overlaps(words[i].Span))
            {
                last = i;
            }
        }

        // "$600 billion in investments": the prepositional phrase names the thing.
        if (last + 2 < words.Count && words[last + 1].Upos == Upos.ADP)
        {
            var end = last + 2;
            while (end < words.Count && words[end].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.DET or Upos.NUM)
            {
                end++;
            }

            return words[end - 1].Span.End;
        }

        return Math.Max(amount.End, words[last].Span.End);
    }
}
