using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>How far the clause of a cue reaches: what stands behind is said by nobody but the author.</summary>
internal static class ClauseReach
{
    /// <summary>Behind the last token that belongs to the clause of a cue: in one within the subject ("the man who said he was ill was seen in town") what is said ends before the main verb.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    internal static int Of(Sentence sentence, int cue, int high)
    {
        high = WithinAs(sentence, cue, high);
        for (var at = cue; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Relation is not (Relation.AclRelcl or Relation.Acl or Relation.Csubj or Relation.Advcl))
            {
                continue;
            }

            var end = sentence.Subtree(at).End;
            var next = end < high && Surface.IsBreak(sentence, end) ? end + 1 : end;
            if (end < high && next < high && end > cue + 1 && (sentence[at].Relation == Relation.Advcl ? sentence[at].Head >= end : Surface.IsFinite(sentence, next)))
            {
                return end;
            }
        }

        return high;
    }

    // "If the market recovers, as the ministry claims it will, prices could rise": what stands beside "as" ends at its comma.
    private static int WithinAs(Sentence sentence, int cue, int high)
    {
        var at = cue - 1;
        while (at > 0 && !Surface.IsBreak(sentence, at) && !sentence.Is(at, "as") && !Surface.IsFinite(sentence, at))
        {
            at--;
        }

        if (at < 1 || !sentence.Is(at, "as") || !Surface.IsBreak(sentence, at - 1) || sentence.Is(cue + 1, "that"))
        {
            return high;
        }

        for (var i = cue + 1; i < high; i++)
        {
            if (sentence[i].Xpos == Xpos.Comma)
            {
                return i;
            }
        }

        return high;
    }

    /// <summary>The end of what is said in the relative clause of a subject: before the main verb, as in "Those who argue that sanctions work should look at Mali".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="first">First token of what is said.</param>
    /// <param name="end">Its end as far as is known.</param>
    internal static int BeforeOwnVerb(Sentence sentence, int cue, int first, int end)
    {
        var who = cue - 1;
        while (who > 0 && sentence[who].Upos is Upos.ADV or Upos.AUX)
        {
            who--;
        }

        if (who < 1 || !sentence.Is(who, "who") || !(sentence.Is(who - 1, "those") || sentence.Is(who - 1, "anyone") || sentence.Is(who - 1, "everyone") || sentence[who - 1].Xpos == Xpos.NNS))
        {
            return end;
        }

        for (var i = who - 2; i >= 0 && !Surface.IsBreak(sentence, i); i--)
        {
            if (Surface.IsFinite(sentence, i))
            {
                return end; // "there are those who say"
            }
        }

        return BeforeMainVerb(sentence, first, end);
    }

    /// <summary>The end of what is said before a second finite verb that nothing links, which is the main clause's: "the rumour that the bank would fail was absurd".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First token of what is said.</param>
    /// <param name="end">Its end as far as is known.</param>
    internal static int BeforeMainVerb(Sentence sentence, int first, int end)
    {
        var seen = sentence.Is(first, "to");
        for (var i = first; i < end; i++)
        {
            if (Surface.IsFinite(sentence, i))
            {
                if (seen)
                {
                    return i;
                }

                seen = true;
            }
            else if (sentence[i].Upos is Upos.CCONJ or Upos.SCONJ or Upos.PRON || (sentence[i].Upos == Upos.PUNCT && !Surface.IsClosing(sentence, i)) || Surface.IsRelative(sentence, i))
            {
                seen = false;
            }
        }

        return end;
    }

    /// <summary>The end of what is said behind a colon: a clause without a subject of its own that turns against it ("but …") is the author's.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">First token of what is said.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    internal static int BeforeAddition(Sentence sentence, int from, int high)
    {
        for (var i = from; i < high; i++)
        {
            if (sentence.Is(i, "but") && sentence[i].Head > i && sentence[sentence[i].Head].Relation == Relation.Conj && sentence.Child(sentence[i].Head, Relation.Nsubj) < 0)
            {
                return i;
            }
        }

        return high;
    }
}
