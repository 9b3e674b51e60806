namespace Chancery.Text.Parsing;

/// <summary>Gives verbs back the objects that a tree hangs elsewhere, where no tree of English is so.</summary>
internal static class LostObjects
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head is not (>= 0 and var head) || head == i)
            {
                continue;
            }

            if (tokens[i].Relation == Relation.Nsubj && tokens[head] is { Xpos: Xpos.VBG, Head: >= 0 and var above } && above < i && i < head && HasPreposition(tokens, i, head))
            {
                // "accused Tokyo of reviving": the subject of what stands behind a preposition does not stand before it.
                MakeObject(tokens, i, above);
            }
            else if (head < i && tokens[i] is { Xpos: Xpos.CD, Relation: Relation.Xcomp or Relation.Ccomp })
            {
                MakeObject(tokens, i, head); // "detained 14 of them"
            }
            else if (head < i && tokens[i] is { Upos: Upos.ADJ, Relation: Relation.Xcomp or Relation.Ccomp } && TokenTree.HasBefore(tokens, i, Relation.NmodPoss) && !TokenTree.HasSubject(tokens, i))
            {
                // "urged Chad’s military to release": what somebody has is a noun.
                tokens[i] = tokens[i] with { Upos = Upos.NOUN, Xpos = Xpos.NN };
                MakeObject(tokens, i, head);
            }
        }
    }

    private static void MakeObject(Span<Token> tokens, int noun, int verb)
    {
        if (tokens[verb].Upos != Upos.VERB || HasObject(tokens, verb))
        {
            return;
        }

        tokens[noun] = tokens[noun] with { Head = verb, Relation = Relation.Obj };
        for (var i = noun + 1; i < tokens.Length; i++)
        {
            if (tokens[i] is { Head: var head, Relation: Relation.Advcl or Relation.Xcomp or Relation.Acl, Xpos: Xpos.VB } && head == noun)
            {
                tokens[i] = tokens[i] with { Head = verb, Relation = Relation.Xcomp };
            }
        }
    }

    private static bool HasObject(ReadOnlySpan<Token> tokens, int verb)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Head == verb && token.Relation is Relation.Obj or Relation.NsubjPass)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPreposition(ReadOnlySpan<Token> tokens, int noun, int gerund)
    {
        for (var i = noun + 1; i < gerund; i++)
        {
            if (tokens[i] is { Xpos: Xpos.IN, Relation: Relation.Mark, Head: var head } && head == gerund)
            {
                return true;
            }
        }

        return false;
    }
}
