namespace Chancery.Text.Parsing;

/// <summary>
/// Gives a finite verb the subject that stands between a phrase that opens the clause and the verb, where the parser took it
/// for a part of that phrase: "On the occasion of the visit to Peru, <i>Norway</i> reaffirms", "At the summit in Lima, Peru,
/// <i>Norway and Chile</i> will sign". Words tell: a preposition, an infinitive or a participle opens, a comma ends the phrase, and nothing but one noun
/// phrase stands between the comma and the verb.
/// </summary>
internal static class FrontedPhrases
{
    /// <summary>Words of the subject.</summary>
    private const int LongestSubject = 14;

    /// <summary>Words up to the verb where only names stand before it.</summary>
    private const int LongestNames = 6;

    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        if (tokens.Length < 6 || !(tokens[0].Upos is Upos.ADP or Upos.PART or Upos.SCONJ || tokens[0].Xpos is Xpos.VBG or Xpos.VBN))
        {
            return;
        }

        var verb = FirstFinite(tokens);
        if (verb < 0)
        {
            return;
        }

        var group = verb;
        while (group > 0 && tokens[group - 1].Head == verb && tokens[group - 1].Relation is Relation.Aux or Relation.AuxPass or Relation.Advmod or Relation.Cop)
        {
            group--;
        }

        if (IsNameBehindName(tokens, verb, group))
        {
            Part(tokens, verb, group);
        }
        else if (Start(tokens, group) is > 2 and var start)
        {
            Hang(tokens, verb, start, group, OldSubject(tokens, verb, group));
        }
    }

    // "In January Denmark promised": a clause without a subject, and nothing but names between its preposition and its verb.
    private static bool IsNameBehindName(ReadOnlySpan<Token> tokens, int verb, int group)
    {
        if (tokens[0].Upos != Upos.ADP || group < 3 || group > LongestNames || IsAbove(tokens, verb, 0, group))
        {
            return false;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if ((i > 0 && i < group && tokens[i].Upos != Upos.PROPN) || (tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl))
            {
                return false;
            }
        }

        return true;
    }

    // The first name stays behind the preposition, the rest is the subject.
    private static void Part(Span<Token> tokens, int verb, int group)
    {
        tokens[0] = tokens[0] with { Head = 1, Relation = Relation.Case };
        tokens[1] = tokens[1] with { Head = verb, Relation = Relation.Obl };
        for (var i = 2; i < group - 1; i++)
        {
            tokens[i] = tokens[i] with { Head = group - 1, Relation = Relation.Compound };
        }

        tokens[group - 1] = tokens[group - 1] with { Head = verb, Relation = TokenTree.HasBefore(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
    }

    // The first verb with a finite form or auxiliary, which must be the first finite word of all; −1 where none is.
    private static int FirstFinite(ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && tokens[i].Relation is not (Relation.Amod or Relation.Acl))
            {
                return tokens[i].Upos == Upos.VERB ? i : tokens[i] is { Relation: Relation.Aux or Relation.AuxPass, Head: var verb } && verb > i ? verb : -1;
            }
        }

        return -1;
    }

    // Where the noun phrase begins that stands between a comma and the verb; −1 where other words stand there.
    private static int Start(ReadOnlySpan<Token> tokens, int group)
    {
        var at = group - 1;
        while (at > 0 && group - at <= LongestSubject && (tokens[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.PART or Upos.CCONJ || (tokens[at].Upos == Upos.ADP && tokens[at].Lemma == "of")))
        {
            at--;
        }

        var start = at + 1;
        return at > 0 && tokens[at].Xpos == Xpos.Comma && start < group && tokens[start].Upos is not (Upos.CCONJ or Upos.ADP or Upos.PART) ? start : -1;
    }

    private static int OldSubject(ReadOnlySpan<Token> tokens, int verb, int group)
    {
        for (var i = 0; i < group; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Hang(Span<Token> tokens, int verb, int start, int group, int old)
    {
        var link = start;
        while (link < group && tokens[link].Upos != Upos.CCONJ)
        {
            link++;
        }

        var first = Head(tokens, start, link);
        var second = link + 1 < group ? Head(tokens, link + 1, group) : -1;
        var isSwallowed = old >= 0 && old < start && tokens[0].Upos == Upos.ADP && IsBelow(tokens, 0, old); // "In May, Chad, Niger and Mali will": Chad is no part of the opening
        var isSplit = (old < 0 || old == second) && first >= 0 && tokens[first].Head is var above && above >= 0 && above < start;
        if (first < 0 || !(isSwallowed || isSplit) || IsAbove(tokens, verb, start, group))
        {
            return;
        }

        var relation = old >= 0 ? tokens[old].Relation : TokenTree.HasBefore(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj;
        if (isSwallowed)
        {
            tokens[old] = tokens[old] with { Relation = Relation.Obl };
        }

        Gather(tokens, start, link, first);
        tokens[first] = tokens[first] with { Head = verb, Relation = relation };
        if (second >= 0)
        {
            Gather(tokens, link, group, second);
            tokens[second] = tokens[second] with { Head = first, Relation = Relation.Conj };
        }
    }

    // The noun of a stretch that hangs outside it, the last of them; −1 for none.
    private static int Head(ReadOnlySpan<Token> tokens, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (tokens[i].Upos is Upos.NOUN or Upos.PROPN && (tokens[i].Head < start || tokens[i].Head >= end) && !TokenTree.HasBefore(tokens, i, Relation.Case))
            {
                return i;
            }
        }

        return -1;
    }

    // What hangs outside the stretch hangs on its head.
    private static void Gather(Span<Token> tokens, int start, int end, int head)
    {
        for (var i = start; i < end; i++)
        {
            if (i != head && (tokens[i].Head < start || tokens[i].Head >= end))
            {
                tokens[i] = tokens[i] with { Head = head };
            }
        }
    }

    private static bool IsBelow(ReadOnlySpan<Token> tokens, int word, int head)
    {
        var at = word;
        while (at >= 0 && at != head)
        {
            at = tokens[at].Head;
        }

        return at == head;
    }

    // Whether the verb hangs below a word of the stretch.
    private static bool IsAbove(ReadOnlySpan<Token> tokens, int verb, int start, int end)
    {
        for (var at = tokens[verb].Head; at >= 0; at = tokens[at].Head)
        {
            if (start <= at && at < end)
            {
                return true;
            }
        }

        return false;
    }
}
