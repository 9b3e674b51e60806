using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>What words look like around a word of saying, where the tree of a long sentence cannot be trusted.</summary>
internal static class Surface
{
    private const int LongestDateline = 10;

    /// <summary>Whether a verb form can carry a clause: "said", "says", "will".</summary>
    internal static bool IsFinite(Sentence sentence, int token) => sentence[token].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD;

    /// <summary>Whether a comma, a dash or a closing mark stands here, as before and behind "he said".</summary>
    internal static bool IsBreak(Sentence sentence, int token) => sentence[token].Xpos is Xpos.Comma or Xpos.CloseQuote || IsClosing(sentence, token) || IsMark(sentence, token);

    /// <summary>Whether a quotation mark closes here, by what stands before it: taggers mistake straight marks.</summary>
    internal static bool IsClosing(Sentence sentence, int token) =>
        sentence.Form(token) is "\"" or "”" or "''" or "’" && sentence[token].Upos == Upos.PUNCT && token > 0 && sentence[token].Span.Start == sentence[token - 1].Span.End;

    /// <summary>Whether the token can open a noun phrase.</summary>
    internal static bool OpensPhrase(Sentence sentence, int token) =>
        sentence[token].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM || (sentence[token].Upos == Upos.PRON && !IsRelative(sentence, token));

    /// <summary>Whether the token is "who", "which", "that" in place of a noun, or "where", "when", "how".</summary>
    internal static bool IsRelative(Sentence sentence, int token) => sentence[token].Xpos is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.WPPossessive;

    /// <summary>Whether a word opens a relative clause behind a comma, which tells of something else: ", which the Council approved".</summary>
    internal static bool IsAside(Sentence sentence, int token) => token > 0 && IsRelative(sentence, token) && sentence[token - 1].Xpos == Xpos.Comma;

    /// <summary>The first finite verb of <c>[from, end)</c> that is not a relative clause's; −1 for none.</summary>
    internal static int OwnVerb(Sentence sentence, int from, int end)
    {
        var inside = false;
        for (var i = from; i < end; i++)
        {
            if (IsRelative(sentence, i))
            {
                inside = true;
            }
            else if (IsFinite(sentence, i))
            {
                if (!inside)
                {
                    return i;
                }

                inside = false;
            }
        }

        return -1;
    }

    /// <summary>Whether <c>[from, end)</c> holds a clause that stands on its own: a stretch between commas with a finite verb and no conjunction before it.</summary>
    internal static bool HoldsClause(Sentence sentence, int from, int end)
    {
        for (var start = from; start < end;)
        {
            var stop = start;
            while (stop < end && sentence[stop].Xpos != Xpos.Comma)
            {
                stop++;
            }

            if (OwnVerb(sentence, start, stop) >= 0 && !(start < stop && (sentence[start].Upos == Upos.SCONJ || IsRelative(sentence, start))))
            {
                return true;
            }

            start = stop + 1;
        }

        return false;
    }

    /// <summary>The first comma, dash, quotation mark or stop at or behind a token; <paramref name="end"/> where there is none.</summary>
    internal static int Boundary(Sentence sentence, int from, int end)
    {
        while (from < end && !IsBreak(sentence, from) && sentence[from].Xpos is not (Xpos.Period or Xpos.OpenQuote))
        {
            from++;
        }

        return from;
    }

    /// <summary>The head of the noun phrase that a noun belongs to, as far as it stands within <c>[first, end)</c>.</summary>
    internal static int HeadWithin(Sentence sentence, int first, int end)
    {
        var at = first;
        while (at < end && sentence[at].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON))
        {
            at++;
        }

        if (at == end)
        {
            return -1;
        }

        // Nouns side by side name one thing; a name carries the title before it.
        while (sentence[at].Head is var head && head >= first && head < end && sentence[head].Upos is Upos.NOUN or Upos.PROPN
            && sentence[at].Relation is Relation.Compound or Relation.Flat or Relation.Amod or Relation.NmodPoss or Relation.NmodDesc)
        {
            at = head;
        }

        return at;
    }

    /// <summary>Whether a preposition stands among the tokens <c>[from, end)</c>.</summary>
    internal static bool HasPreposition(Sentence sentence, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (sentence[i].Upos == Upos.ADP)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token behind the place that a report of news opens with ("OSLO, Norway — "); 0 where it opens with none.</summary>
    internal static int DatelineEnd(Sentence sentence)
    {
        if (sentence.Count == 0 || sentence[0].Span.Length < 3 || sentence.Form(0).ContainsAnyExceptInRange('A', 'Z'))
        {
            return 0;
        }

        for (var i = 1; i < Math.Min(sentence.Count, LongestDateline); i++)
        {
            if (sentence.Form(i) is "—" or "–" or "--" or "-")
            {
                return i + 1;
            }

            if (sentence[i].Upos is Upos.VERB or Upos.AUX)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The first colon before words in marks ("highlighted the need for trust: “We must …”"), which are told apart; <paramref name="high"/> where there is none.</summary>
    internal static int BeforeQuote(Sentence sentence, int first, int high)
    {
        for (var i = first + 1; i + 1 < high; i++)
        {
            if (sentence.Form(i) is ":" && sentence[i + 1].Xpos == Xpos.OpenQuote)
            {
                return i;
            }
        }

        return high;
    }

    private static bool IsMark(Sentence sentence, int token) => sentence.Form(token) is "—" or "–" or "--" or ";" || (sentence.Form(token) is "-" && sentence[token].Upos == Upos.PUNCT && sentence[token].Xpos != Xpos.HYPH);
}
