namespace Chancery.Text.Parsing;

/// <summary>
/// Gives a conjoined verb the subject that the parser took for a part of the clause before: "signed a contract, and its minister said". A
/// coordinating conjunction before a noun, and behind it a finite verb that has neither subject nor conjunction of its own, tell. Between
/// them may stand what is put between commas: "and its railway, which holds the concession, has offered".
/// </summary>
internal static class LateSubjects
{
    /// <summary>Words of what stands between the commas behind a subject.</summary>
    private const int LongestAside = 24;

    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var verb = 2; verb < tokens.Length; verb++)
        {
            DropFirstOfTwo(tokens, verb);
            if (tokens[verb] is { Relation: Relation.Conj or Relation.Parataxis, Head: >= 0 and var first } && first < verb && IsFinite(tokens, verb) && (Before(tokens, verb) is >= 0 and var near ? near : BeforeAside(tokens, verb)) is >= 0 and var noun)
            {
                tokens[noun] = tokens[noun] with { Head = verb, Relation = TokenTree.HasBefore(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
                MoveOpening(tokens, noun, verb);
            }
        }
    }

    // "The road bears his name, and the minister insists": of two subjects on both sides of a conjunction, the verb has the nearer one.
    private static void DropFirstOfTwo(Span<Token> tokens, int verb)
    {
        if (tokens[verb].Xpos is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP))
        {
            return;
        }

        var (first, second) = (-1, -1);
        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                (first, second) = first < 0 ? (i, second) : (first, second < 0 ? i : second);
            }
        }

        for (var link = second - 1; second > 0 && link > first; link--)
        {
            if (tokens[link].Upos == Upos.CCONJ)
            {
                tokens[first] = tokens[link].Head == verb && tokens[link - 1].Xpos == Xpos.Comma ? tokens[first] with { Relation = Relation.Dep } : tokens[first];
                return;
            }

            if (tokens[link].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PART))
            {
                return;
            }
        }
    }

    // The noun right before the verb that a conjunction opens and that hangs elsewhere; −1 where none.
    private static int Before(ReadOnlySpan<Token> tokens, int verb)
    {
        var first = tokens[verb].Head;
        var at = verb - 1;
        while (at > first && tokens[at].Head == verb && tokens[at].Relation is Relation.Punct or Relation.Advmod or Relation.Aux or Relation.AuxPass)
        {
            at--;
        }

        var noun = at;
        while (noun > first && tokens[noun].Head > first && tokens[noun].Head < verb)
        {
            noun = tokens[noun].Head;
        }

        return noun > first && tokens[noun].Head != verb && tokens[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
            && tokens[noun].Relation is Relation.Obl or Relation.Obj or Relation.OblUnmarked or Relation.Nmod or Relation.Appos or Relation.Dep or Relation.Conj
            && TokenTree.HasBefore(tokens, noun, Relation.Cc) && !TokenTree.HasBefore(tokens, noun, Relation.Case)
            && !TokenTree.HasBefore(tokens, verb, Relation.Cc) && !TokenTree.HasBefore(tokens, verb, Relation.Nsubj) && !TokenTree.HasBefore(tokens, verb, Relation.NsubjPass) && !TokenTree.HasBefore(tokens, verb, Relation.Expl) && !TokenTree.HasBefore(tokens, verb, Relation.Csubj)
            ? noun
            : -1;
    }

    // "and the railway, which holds the concession, has offered": the noun behind a conjunction and before what stands between commas; −1 where none.
    private static int BeforeAside(Span<Token> tokens, int verb)
    {
        var close = verb - 1;
        while (close > 0 && tokens[close].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            close--;
        }

        if (close < 3 || tokens[close].Xpos != Xpos.Comma || HasOwnSubject(tokens, verb))
        {
            return -1;
        }

        for (var open = close - 2; open > Math.Max(tokens[verb].Head + 1, close - LongestAside); open--)
        {
            if (tokens[open].Xpos != Xpos.Comma || tokens[open - 1].Upos is not (Upos.NOUN or Upos.PROPN) || !Opens(tokens, open + 1, close) || Opening(tokens, open - 1, tokens[verb].Head) is not (>= 0 and var link))
            {
                continue;
            }

            var noun = HeadWithin(tokens, link + 1, open);
            if (noun < 0 || IsAbove(tokens, verb, link, close))
            {
                return -1;
            }

            for (var i = open + 1; i < close; i++)
            {
                if (tokens[i].Head < link || (tokens[i].Head > link && tokens[i].Head <= open))
                {
                    tokens[i] = tokens[i] with { Head = noun, Relation = tokens[i].Upos is Upos.VERB or Upos.AUX || (tokens[open + 1].Xpos is Xpos.WDT or Xpos.WP or Xpos.WPPossessive && tokens[i].Upos != Upos.PUNCT) ? Relation.AclRelcl : tokens[i].Upos is Upos.PUNCT ? Relation.Punct : Relation.Appos };
                }
            }

            tokens[link] = tokens[link] with { Head = verb, Relation = Relation.Cc };
            return noun;
        }

        return -1;
    }

    // Whether the verb hangs below a word of a stretch.
    private static bool IsAbove(ReadOnlySpan<Token> tokens, int verb, int first, int end)
    {
        for (var at = tokens[verb].Head; at >= 0; at = tokens[at].Head)
        {
            if (first <= at && at < end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOwnSubject(ReadOnlySpan<Token> tokens, int verb) =>
        TokenTree.HasBefore(tokens, verb, Relation.Nsubj) || TokenTree.HasBefore(tokens, verb, Relation.NsubjPass) || TokenTree.HasBefore(tokens, verb, Relation.Expl) || TokenTree.HasBefore(tokens, verb, Relation.Csubj);

    // A relative clause, or a phrase without a finite verb: what is put between commas.
    private static bool Opens(ReadOnlySpan<Token> tokens, int first, int close)
    {
        if (tokens[first].Xpos is Xpos.WDT or Xpos.WP or Xpos.WPPossessive)
        {
            return true;
        }

        for (var i = first; i < close; i++)
        {
            if (tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD || tokens[i].Upos == Upos.CCONJ)
            {
                return false;
            }
        }

        return tokens[first].Upos is Upos.DET or Upos.PROPN or Upos.ADJ || tokens[first].Xpos is Xpos.VBN or Xpos.VBG or Xpos.PRPPossessive;
    }

    // The conjunction that opens the phrase which ends there, with nothing but its own words between; −1 where none does.
    private static int Opening(ReadOnlySpan<Token> tokens, int last, int first)
    {
        var at = last;
        while (at > first && tokens[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PART || tokens[at].Xpos is Xpos.POS or Xpos.PRPPossessive)
        {
            at--;
        }

        return at > first && tokens[at].Upos == Upos.CCONJ && tokens[at - 1].Xpos == Xpos.Comma ? at : -1;
    }

    // The word of a stretch that none of the stretch governs.
    private static int HeadWithin(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((tokens[i].Head < first || tokens[i].Head >= end) && tokens[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                return i;
            }
        }

        return -1;
    }

    // A finite form, or one that an auxiliary makes finite.
    private static bool IsFinite(ReadOnlySpan<Token> tokens, int verb) =>
        tokens[verb].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP || TokenTree.HasBefore(tokens, verb, Relation.Aux) || TokenTree.HasBefore(tokens, verb, Relation.AuxPass) || TokenTree.HasBefore(tokens, verb, Relation.Cop);

    // The conjunction and the comma before it open the clause, no longer the noun.
    private static void MoveOpening(Span<Token> tokens, int noun, int verb)
    {
        for (var i = 0; i < noun; i++)
        {
            if (tokens[i].Head == noun && tokens[i].Relation is Relation.Cc or Relation.Punct)
            {
                tokens[i] = tokens[i] with { Head = verb };
            }
        }
    }
}
