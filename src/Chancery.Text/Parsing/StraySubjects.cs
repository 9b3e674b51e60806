namespace Chancery.Text.Parsing;

/// <summary>Gives a finite verb the subject that stands right before its auxiliary, where the parser hung that on something else: "Under the deal signed on Monday, Peru would lease a base".</summary>
internal static class StraySubjects
{
    /// <summary>Words between the commas of an aside before an auxiliary: "Acier, separately, will buy".</summary>
    private const int LongestAside = 6;

    /// <summary>Words of a name that opens a headline.</summary>
    private const int LongestName = 4;

    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        MendHeadline(tokens);
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i] is { Xpos: Xpos.MD or Xpos.VBZ or Xpos.VBP or Xpos.VBD, Relation: Relation.Aux or Relation.AuxPass, Head: var verb } && verb > i && !HasSubject(tokens, verb) && Before(tokens, i) is >= 0 and var subject && subject != verb)
            {
                Hang(tokens, Top(tokens, subject), verb);
            }
            else if (tokens[i] is { Upos: Upos.VERB, Xpos: Xpos.VBD or Xpos.VBZ or Xpos.VBP, Relation: Relation.Root or Relation.Ccomp } && tokens[i - 1] is { Upos: Upos.PROPN, Relation: Relation.Flat or Relation.OblUnmarked or Relation.NmodUnmarked or Relation.Appos } && tokens[i - 1].Head < i - 1 && !HasSubject(tokens, i))
            {
                Hang(tokens, i - 1, i); // "Last week Brussels agreed"
            }
        }
    }

    // "Canada to build three frigates": a name that opens a sentence without another verb is the subject of its infinitive.
    private static void MendHeadline(Span<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Length && i <= LongestName; i++)
        {
            if (tokens[i] is not { Xpos: Xpos.TO, Relation: Relation.Mark, Head: var verb } || verb <= i || tokens[verb] is not { Xpos: Xpos.VB, Relation: Relation.Acl or Relation.Advcl, Head: >= 0 and var name } || name >= i
                || tokens[name] is not { Upos: Upos.PROPN, Relation: Relation.Root } || name != i - 1)
            {
                continue;
            }

            tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root };
            tokens[name] = tokens[name] with { Head = verb, Relation = Relation.Nsubj };
            TokenTree.Rehang(tokens, name, verb, verb + 1);
            return;
        }
    }

    // A verb in a row shares that of the verb before.
    private static bool HasSubject(ReadOnlySpan<Token> tokens, int verb) => tokens[verb].Relation is Relation.Conj || TokenTree.HasSubject(tokens, verb);

    // The noun next before an auxiliary, over adverbs and one aside between commas; −1 where none stands there.
    private static int Before(ReadOnlySpan<Token> tokens, int auxiliary)
    {
        var at = auxiliary - 1;
        while (at > 0 && tokens[at].Upos == Upos.ADV)
        {
            at--;
        }

        if (at > 1 && tokens[at].Xpos == Xpos.Comma)
        {
            var open = at - 1;
            while (open > 0 && at - open <= LongestAside && tokens[open].Xpos != Xpos.Comma && tokens[open].Upos is not (Upos.VERB or Upos.AUX))
            {
                open--;
            }

            at = tokens[open].Xpos == Xpos.Comma && open > 0 ? open - 1 : -1;
        }

        return at >= 0 && tokens[at].Upos is Upos.PROPN or Upos.NOUN && tokens[at].Relation is Relation.Appos or Relation.Nmod or Relation.Obl or Relation.OblUnmarked or Relation.NmodUnmarked or Relation.Conj or Relation.Dep or Relation.Parataxis or Relation.Root or Relation.Obj or Relation.List
            ? at
            : -1;
    }

    // "the ministry of trade would": the noun that the phrase hangs on, not beyond a comma.
    private static int Top(ReadOnlySpan<Token> tokens, int noun)
    {
        while (tokens[noun] is { Relation: Relation.Nmod or Relation.Conj, Head: >= 0 and var head } && head < noun && tokens[head].Upos is Upos.NOUN or Upos.PROPN && !HasComma(tokens, head, noun))
        {
            noun = head;
        }

        return noun;
    }

    private static bool HasComma(ReadOnlySpan<Token> tokens, int from, int until)
    {
        for (var i = from + 1; i < until; i++)
        {
            if (tokens[i].Upos == Upos.PUNCT)
            {
                return true;
            }
        }

        return false;
    }

    private static void Hang(Span<Token> tokens, int subject, int verb)
    {
        if (TokenTree.HasBefore(tokens, subject, Relation.Case))
        {
            return; // "in the north will"
        }

        for (var at = verb; at >= 0; at = tokens[at].Head)
        {
            if (tokens[at].Head == subject)
            {
                // The verb hung on its subject: it takes the subject's place.
                if (at != verb)
                {
                    return;
                }

                var (above, relation) = (tokens[subject].Head, tokens[subject].Relation);
                tokens[verb] = tokens[verb] with { Head = above, Relation = above < 0 ? Relation.Root : relation == Relation.Obj ? Relation.Ccomp : Relation.Parataxis };
                break;
            }
        }

        tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
    }
}
