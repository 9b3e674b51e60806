using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>
/// Sums that a verb of promising carries though the tree hangs them elsewhere: "has promised Chad $2 billion", "set aside €3 billion for Chad",
/// "the $60 billion that the Qataris had promised". Read by word order: the verb that stands next before the sum, or behind it in a relative clause.
/// </summary>
internal static class PledgeSums
{
    /// <summary>Words between a verb and its sum.</summary>
    private const int Farthest = 9;

    /// <summary>Words of what is put between a name and its verb.</summary>
    private const int LongestInsertion = 14;

    /// <summary>The pledges that the sums make which no pattern found.</summary>
    internal static List<PledgeDraft> Read(Page page, int sentence, List<PledgeDraft> known)
    {
        var found = new List<PledgeDraft>();
        var words = page.Sentences[sentence];
        if (!words.IsParsed)
        {
            return found;
        }

        foreach (var amount in page.Quantities(sentence).Amounts)
        {
            if (amount.Value.Central < PledgeAmounts.SmallestSum || PledgeAmounts.IsOld(page, sentence, amount) || PledgeAmounts.IsTakenBack(page, sentence, amount) || LookedBack.IsKnown(words, amount.Span) || known.Concat(found).Any(p => p.Amount is { } own && own.Span.Overlaps(amount.Span)))
            {
                continue;
            }

            var (first, end) = words.TokensIn(amount.Span);
            if (first == end)
            {
                continue;
            }

            var last = end - 1;
            if (VerbBefore(page, words, first) is >= 0 and var verb && !known.Concat(found).Any(p => p.Amount is not null && p.Anchor == verb) && Draft(page, sentence, verb, amount, last, null) is { } before)
            {
                known.RemoveAll(p => p.Amount is null && p.Span.Overlaps(before.Span));
                found.Add(before);
            }
            else if (SumRows.VerbBeforeColon(page, words, first) is >= 0 and var opener && !known.Concat(found).Any(p => p.Amount is not null && p.Anchor == opener) && Draft(page, sentence, opener, amount, last, null) is { } row)
            {
                known.RemoveAll(p => p.Amount is null && p.Span.Overlaps(row.Span));
                found.Add(SumRows.OwnItem(page, sentence, row, amount));
            }
            else if (SumNouns.Beside(page, sentence, first, last) is { } phrase && !known.Concat(found).Any(p => p.Amount is not null && p.Anchor == phrase.Noun))
            {
                var draft = Told(page, sentence, phrase, amount, last);
                known.RemoveAll(p => p.Amount is null && draft.Span.Contains(p.Span));
                found.Add(draft);
            }
            else if (RelativeBehind(page, words, last) is >= 0 and var behind && !known.Concat(found).Any(p => p.Amount is not null && p.Anchor == behind) && Draft(page, sentence, behind, amount, last, amount.Span) is { } relative)
            {
                known.RemoveAll(p => p.Amount is null && p.Span.Overlaps(relative.Span));
                found.Add(relative);
            }
            else if (ToldAgain(page, sentence, amount, first, last) is { } again)
            {
                found.Add(again);
            }
        }

        return found;
    }

    // "of the $600 billion initially secured": a sum that was promised before, told again with a participle alone.
    private static PledgeDraft? ToldAgain(Page page, int sentence, Found<Money> amount, int first, int last)
    {
        var words = page.Sentences[sentence];
        var participle = last + 1;
        while (participle < words.Count && words[participle].Upos == Upos.ADV)
        {
            participle++;
        }

        return first > 0 && words.Is(first - 1, "the") && participle < words.Count && words[participle].Xpos is Xpos.VBN or Xpos.VBD && page.Rules.Acts.TellsAgain(words[participle].Lemma)
            && page.Pledges.Promised.LastOrDefault(p => p.Amount is { } told && told.Currency == amount.Value.Currency && told.Central == amount.Value.Central) is { } before
            ? new PledgeDraft
            {
                Anchor = participle,
                Span = words.SpanOf(first - 1, participle + 1),
                Mood = page.Mood(sentence, participle),
                By = before.By,
                To = before.To,
                Act = before.Act,
                Amount = amount,
                Stage = PledgeStage.Announced,
                Pattern = "sum-told-again",
            }
            : null;
    }

    // The verb next before the sum, with no mark and no other clause between.
    private static int VerbBefore(Page page, Sentence words, int sum)
    {
        for (var i = sum - 1; i >= Math.Max(0, sum - Farthest); i--)
        {
            if ((words[i].Upos == Upos.PUNCT && !SumRows.IsInsideMeasure(words, i, sum)) || words[i].Upos is Upos.SCONJ or Upos.CCONJ or Upos.AUX || words.Is(i, "by") || words.Is(i, "from") || words.Is(i, "than") || words.Is(i, "that"))
            {
                return -1;
            }

            if (words[i].Upos == Upos.VERB)
            {
                return Promises(page, words, i) ? i : -1;
            }
        }

        return -1;
    }

    // "$60 billion (that) the Qataris had promised": a verb behind a relative word or a name, without a mark between.
    private static int RelativeBehind(Page page, Sentence words, int sum)
    {
        var opens = false;
        for (var i = sum + 1; i < Math.Min(words.Count, sum + Farthest); i++)
        {
            opens |= words.Is(i, "that") || words.Is(i, "which") || (i <= sum + 2 && words[i].Upos is Upos.PROPN or Upos.DET or Upos.PRON);
            if (words[i].Upos == Upos.VERB && (words[i].Xpos != Xpos.VBN || HasHave(words, i)))
            {
                return opens && (Promises(page, words, i) || Deeper(page, words, i) >= 0) ? Deeper(page, words, i) is >= 0 and var deed ? deed : i : -1;
            }

            if (words[i].Upos is Upos.PUNCT or Upos.CCONJ || (words[i].Upos == Upos.VERB && words[i].Xpos == Xpos.VBN))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool HasHave(Sentence words, int verb)
    {
        for (var i = Math.Max(0, verb - 3); i < verb; i++)
        {
            if (words[i].Lemma == "have")
            {
                return true;
            }
        }

        return false;
    }

    // "plans to put": the deed behind the word of promising.
    private static int Deeper(Page page, Sentence words, int verb) =>
        verb + 2 < words.Count && words.Is(verb + 1, "to") && words[verb + 2].Xpos == Xpos.VB && page.Rules.Moods.StageOf(words[verb].Lemma) is not null ? verb + 2 : -1;

    // A verb of promising, or one of giving that lies ahead.
    private static bool Promises(Page page, Sentence words, int verb)
    {
        var acts = page.Rules.Acts;
        if (acts.Vows(words[verb].Lemma))
        {
            return !(words[verb].Lemma == "set" && !words.Is(verb + 1, "aside")) && !(words[verb].Lemma == "put" && !words.Is(verb + 1, "up")) && !(words[verb].Lemma == "sign" && !words.Is(verb + 1, "off") && !SumRows.IsOfAccord(page, words, verb));
        }

        return (acts.SpendsSums(words[verb].Lemma) || acts.HandsOver(words[verb].Lemma) || acts.OfVerb(words[verb].Lemma) is PledgeAct.Invest or PledgeAct.Lend or PledgeAct.Grant or PledgeAct.Aid)
            && (words[verb].Xpos == Xpos.VB || words[verb].Xpos == Xpos.VBG);
    }

    private static PledgeDraft? Draft(Page page, int sentence, int verb, Found<Money> amount, int last, TextSpan? from)
    {
        var words = page.Sentences[sentence];
        var mood = page.Mood(sentence, verb);
        var isVow = page.Rules.Acts.Vows(words[verb].Lemma);
        if (mood.Polarity == Polarity.Negative || mood.InCondition || LookedBack.IsNone(page, sentence, verb, mood) || (!isVow && (mood.Tense != Tense.Future || mood.Stage is null)) || (mood.Stance is "would" or "could" or "should" && !PledgeVoices.IsReported(page, amount.Span)))
        {
            return null;
        }

        var heads = new List<int>();
        new Frame(words, verb).Fill(new Role(RoleKind.Agent), heads);
        heads.RemoveAll(h => amount.Span.Overlaps(words[h].Span));
        var by = PledgeParties.Known(page, sentence, heads);
        var start = heads.Where(h => h < verb).Select(h => Phrase.Span(words, h)).DefaultIfEmpty(words[verb].Span).Min();
        if (by.Count == 0 && NameBefore(page, sentence, verb) is { } name)
        {
            (by, start) = (name.By, words[name.First].Span);
        }

        if (by.Count == 0)
        {
            return null;
        }

        var to = Receiver(page, sentence, verb, amount, by);
        var act = PledgeActs.Of(page, "other", words, verb, [], amount, false, by);
        var end = Math.Max(to.End, amount.Span.End);
        var time = page.Quantities(sentence).Times.FirstOrDefault(t => t.Span.Start >= amount.Span.End && t.Span.Start - end < 40 && t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Length or TimeKind.Window);
        return new PledgeDraft
        {
            Anchor = verb,
            Weight = 5,
            Span = new TextSpan(Math.Min(from?.Start ?? start.Start, start.Start), Math.Max(end, Math.Max(words[verb].Span.End, time?.Span.End ?? 0))),
            Mood = mood with { Certainty = mood.Certainty == Certainty.Hypothetical ? Certainty.Asserted : mood.Certainty },
            By = by,
            To = to.Actors,
            Act = act,
            Object = PledgeEllipsis.What(page, words, amount.Span).Object,
            Amount = amount,
            Horizon = time?.Period,
            Stage = words[verb].Lemma is "set" or "put" ? PledgeStage.Announced : words[verb].Lemma == "sign" && SumRows.StageOfAccord(page, words, verb) is { } signed ? signed : mood.Stage ?? page.Rules.Moods.StageOf(words[verb].Lemma) ?? PledgeStage.Announced,
            Pattern = "sum-of-verb",
        };
    }

    // "Chad’s $2 billion commitment to Togo": the noun names the act.
    private static PledgeDraft Told(Page page, int sentence, SumNoun phrase, Found<Money> amount, int last)
    {
        var words = page.Sentences[sentence];
        var mood = page.Mood(sentence, phrase.Noun);
        var to = Receiver(page, sentence, Math.Max(phrase.Noun, last), amount, phrase.By);
        return new PledgeDraft
        {
            Anchor = phrase.Noun,
            Span = words.SpanOf(Math.Min(phrase.First, phrase.Noun), Math.Max(phrase.Noun, last) + 1).Union(new TextSpan(amount.Span.Start, Math.Max(amount.Span.End, to.End))),
            Mood = mood,
            By = phrase.By,
            To = to.Actors,
            Act = PledgeActs.Of(page, "other", words, phrase.Noun, [], amount, false, phrase.By),
            Amount = amount,
            Stage = mood.Stage ?? page.Rules.Stages.OfAccord(words[phrase.Noun].Lemma) ?? PledgeStage.Announced,
            Pattern = "sum-of-noun",
        };
    }

    // "Beijing, according to a diplomat, has agreed": what stands between commas is stepped over.
    private static int BeforeInsertion(Page page, int sentence, int at)
    {
        var words = page.Sentences[sentence];
        if (at < 3 || words[at].Xpos != Xpos.Comma)
        {
            return at;
        }

        for (var i = at - 1; i > Math.Max(0, at - LongestInsertion); i--)
        {
            if (words[i].Xpos == Xpos.Comma)
            {
                return page.Cast.ActorsAt(sentence, i - 1).Count > 0 ? i - 1 : at;
            }
        }

        return at;
    }

    // The name right before the verb and its auxiliaries: "Norway has promised".
    private static (IReadOnlyList<Actor> By, int First)? NameBefore(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        var at = verb - 1;
        while (at >= 0 && (words[at].Upos is Upos.AUX or Upos.ADV or Upos.PART || words[at].Lemma is "have" or "be" || words[at].Upos == Upos.VERB && page.Rules.Moods.StageOf(words[at].Lemma) is not null))
        {
            at--;
        }

        at = BeforeInsertion(page, sentence, at);
        var first = at;
        while (first > 0 && words[first].Upos == Upos.PROPN && words[first - 1].Upos == Upos.PROPN)
        {
            first--;
        }

        if (first > 1 && words[first - 1].Upos == Upos.ADP && page.Cast.Mentions.FirstOrDefault(m => m.Span.Contains(words[at].Span)) is { } mention)
        {
            first = words.TokensIn(mention.Span).First; // "the Department of Energy"
        }

        return at >= 0 && page.Cast.ActorsAt(sentence, at) is { Count: > 0 } actors ? (actors, first) : null;
    }

    // Whoever stands between the verb and its sum, else behind the sum and a preposition of giving.
    internal static (IReadOnlyList<Actor> Actors, int End) Receiver(Page page, int sentence, int verb, Found<Money> amount, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        var last = Math.Max(verb, words.TokensIn(amount.Span).End - 1);
        for (var i = verb + 1; i < words.Count && words[i].Span.End <= amount.Span.Start; i++)
        {
            if (Others(page, sentence, i, by) is { Count: > 0 } between)
            {
                return (between, 0);
            }
        }

        var isOpen = false;
        for (var i = last + 1; i < Math.Min(words.Count, last + Farthest + 3) && words[i].Upos is not (Upos.PUNCT or Upos.SCONJ or Upos.AUX); i++)
        {
            isOpen |= words.Is(i, "to") || words.Is(i, "for") || words.Is(i, "in") || words.Is(i, "into");
            if (isOpen && Others(page, sentence, i, by) is { Count: > 0 } behind)
            {
                return (behind, Math.Max(words[i].Span.End, page.Cast.MentionAt(sentence, i)?.Span.End ?? 0));
            }
        }

        return ([], amount.Span.End);
    }

    private static List<Actor> Others(Page page, int sentence, int token, IReadOnlyList<Actor> by) =>
        [.. page.Cast.ActorsAt(sentence, token).Where(a => (a.State ?? a.Org) is not null && a is not { State: null, Role: "MIL", Org: [>= 'a' and <= 'z', ..] } && !by.Any(b => b == a || (b.State is not null && b.State == a.State)))
            .Select(a => a is { State: not null, Org: null, Person: null, Role: null } ? a with { Role = "GOV" } : a)];
}
