using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Rows of sums: "signed a package with Chad: $4 billion for dams, $2 billion for roads, $6 billion in all". Read by word order.</summary>
internal static class SumRows
{
    /// <summary>Words between the verb that opens a row and its colon.</summary>
    private const int LongestOpening = 24;

    /// <summary>Words between "signed" and the accord.</summary>
    private const int Nearby = 6;

    /// <summary>The verb of promising in the clause whose colon stands right before a sum; −1 where there is none.</summary>
    internal static int VerbBeforeColon(Page page, Sentence words, int sum)
    {
        var colon = sum - 1;
        while (colon > 0 && words[colon].Upos is Upos.ADV or Upos.DET or Upos.ADJ)
        {
            colon--;
        }

        if (colon <= 0 || words.Form(colon) is not (":" or "—" or "–"))
        {
            return -1;
        }

        var found = -1;
        for (var i = colon - 1; i >= Math.Max(0, colon - LongestOpening) && words.Form(i) is not (";" or ":"); i--)
        {
            if (words[i].Upos != Upos.VERB || !page.Rules.Acts.Vows(words[i].Lemma))
            {
                continue;
            }

            found = words[i].Lemma is "sign" or "set" or "put" && !IsOfAccord(page, words, i) ? found : i;
        }

        return found;
    }

    /// <summary>Whether an accord or a commitment stands behind a verb ("signed two contracts").</summary>
    internal static bool IsOfAccord(Page page, Sentence words, int verb) => StageOfAccord(page, words, verb) is not null;

    /// <summary>How far the accord behind a verb of signing binds: a paper that binds nobody is agreed, any other signed; null where none stands there.</summary>
    internal static PledgeStage? StageOfAccord(Page page, Sentence words, int verb)
    {
        PledgeStage? found = null;
        for (var i = verb + 1; i < Math.Min(words.Count, verb + 1 + Nearby) && words[i].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX); i++)
        {
            if (page.Rules.Stages.OfSoft(words[i].Lemma) is { } soft)
            {
                return soft;
            }

            if (words[i].Upos == Upos.NOUN && (page.Rules.Acts.IsSumNoun(words[i].Lemma) || page.Rules.Stages.OfAccord(words[i].Lemma) is not null))
            {
                found = PledgeStage.Signed;
            }
        }

        return found;
    }

    /// <summary>The first item of a row, which is quoted by itself: its parties stand in the clause before the colon.</summary>
    internal static PledgeDraft OwnItem(Page page, int sentence, PledgeDraft row, Found<Money> amount)
    {
        var words = page.Sentences[sentence];
        var next = page.Quantities(sentence).Amounts.Where(a => a.Span.Start > amount.Span.End).Select(a => a.Span.Start).DefaultIfEmpty(words.Span.End).Min();
        var (act, thing) = PledgeEllipsis.What(page, words, amount.Span);
        return row with
        {
            Span = new TextSpan(amount.Span.Start, ItemEnd(words, amount.Span, next)),
            Act = act ?? (row.Stage == PledgeStage.Signed && row.Act is PledgeAct.Other or PledgeAct.Aid ? PledgeAct.Invest : row.Act),
            Object = thing ?? row.Object,
        };
    }

    /// <summary>What a sum is to the one before it: an item behind that one's colon is its part; null where it is nothing.</summary>
    internal static PledgeRelationKind? Part(Sentence words, PledgeDraft before, Found<Money> amount)
    {
        var whole = before.Relation == PledgeRelationKind.PartOf ? before.Amount : null;
        if (before.Amount is not { } own || own.Value.Currency != amount.Value.Currency)
        {
            return null;
        }

        if (whole is not null)
        {
            // "… and $2 billion for roads": the row goes on.
            return words.Text.AsSpan(own.Span.End, amount.Span.Start - own.Span.End).IndexOfAny(";.") < 0 ? PledgeRelationKind.PartOf : null;
        }

        return own.Value.Central > amount.Value.Central && ColonBefore(words, amount.Span) > own.Span.End ? PledgeRelationKind.PartOf : null;
    }

    /// <summary>Where the words end that make a sum the total of those before it ("in all"); 0 where there are none.</summary>
    internal static int TotalEnd(Page page, Sentence words, TextSpan amount)
    {
        var next = words.TokensIn(amount).End;
        if (next >= words.Count)
        {
            return 0;
        }

        var first = words.Form(next).ToString().ToLowerInvariant();
        if (page.Rules.Acts.SumsUp(first))
        {
            return words[next].Span.End;
        }

        var two = next + 1 < words.Count ? first + "_" + words.Form(next + 1).ToString().ToLowerInvariant() : first;
        return page.Rules.Acts.SumsUp(two) ? words[next + 1].Span.End
            : next + 2 < words.Count && page.Rules.Acts.SumsUp(two + "_" + words.Form(next + 2).ToString().ToLowerInvariant()) ? words[next + 2].Span.End
            : 0;
    }

    /// <summary>Whether a mark stands inside the measures before a sum: "the four-year, $3 billion programme".</summary>
    internal static bool IsInsideMeasure(Sentence words, int mark, int sum) =>
        words[mark].Xpos == Xpos.HYPH || (words[mark].Xpos == Xpos.Comma && mark == sum - 1 && mark > 2 && words[mark - 2].Xpos == Xpos.HYPH && words[mark - 1].Upos is Upos.NOUN or Upos.ADJ);

    // The colon right before a sum, beside words that weigh it.
    private static int ColonBefore(Sentence words, TextSpan amount)
    {
        var at = words.TokensIn(amount).First - 1;
        while (at > 0 && words[at].Upos is Upos.ADV or Upos.DET or Upos.ADJ)
        {
            at--;
        }

        return at > 0 && words.Form(at) is ":" or "—" or "–" ? words[at].Span.End : -1;
    }

    // "$4 billion for power stations", up to the next mark, link or verb.
    private static int ItemEnd(Sentence words, TextSpan amount, int next)
    {
        var end = amount.End;
        for (var i = words.TokensIn(amount).End; i < words.Count && words[i].Span.End <= next && words[i].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.VERB or Upos.AUX); i++)
        {
            end = words[i].Span.End;
        }

        return end;
    }
}
