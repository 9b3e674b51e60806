namespace Chancery.Text.Parsing;

/// <summary>
/// Makes the past form that opens an item of a list its verb where the parser took it for a participle of what it governs: "• Imposed visa bans on
/// six officers;", "• Delivered 40 ambulances to Chad." A noun phrase in such a place has no past form without an article before it.
/// </summary>
internal static class ItemVerbs
{
    /// <summary>Words of a bullet or number before the verb.</summary>
    private const int LongestBullet = 3;

    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    /// <param name="kind">What the sentence is in its document.</param>
    internal static void Mend(Span<Token> tokens, SentenceKind kind)
    {
        if (tokens.Length < 4 || kind is not (SentenceKind.Item or SentenceKind.Prose) || Opening(tokens) is not (>= 0 and var verb) || HasFiniteVerb(tokens, verb))
        {
            return;
        }

        if (tokens[verb].Head < 0)
        {
            tokens[verb] = HasObject(tokens, verb) ? tokens[verb] with { Xpos = Xpos.VBD } : tokens[verb];
            return;
        }

        var noun = tokens[verb].Head;
        if (tokens[verb].Relation != Relation.Amod || (tokens[noun].Head >= 0 && tokens[tokens[noun].Head].Head >= 0) || (kind == SentenceKind.Prose && tokens[^1].Xpos is not (Xpos.Colon or Xpos.Period)))
        {
            return;
        }

        var root = tokens[noun].Head < 0 ? noun : tokens[noun].Head;
        if (root == noun && tokens[noun].Upos is not (Upos.NOUN or Upos.PROPN or Upos.SYM or Upos.NUM or Upos.PUNCT))
        {
            return;
        }

        tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = Xpos.VBD };
        tokens[root] = tokens[root] with { Head = verb, Relation = tokens[root].Upos == Upos.PUNCT ? Relation.Punct : Relation.Obj };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i != verb && tokens[i].Head == root && (tokens[root].Upos == Upos.PUNCT || i < verb || tokens[i].Relation is Relation.Punct or Relation.Obl or Relation.Advcl or Relation.Conj && tokens[i].Upos is Upos.PUNCT or Upos.VERB))
            {
                tokens[i] = tokens[i] with { Head = verb };
            }
        }
    }

    // The past form that opens the item, behind its bullet; −1 where another word does.
    private static int Opening(ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i < LongestBullet && i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Upos is not (Upos.PUNCT or Upos.X or Upos.SYM) && tokens[i].Xpos != Xpos.LS)
            {
                return tokens[i] is { Upos: Upos.VERB, Xpos: Xpos.VBN or Xpos.VBD } && tokens[i + 1].Xpos is not (Xpos.IN or Xpos.CC or Xpos.Comma or Xpos.HYPH) ? i : -1;
            }
        }

        return -1;
    }

    // A verb that has tense, or one that is the sentence's own: "Armed men attacked a convoy."
    private static bool HasFiniteVerb(ReadOnlySpan<Token> tokens, int opening)
    {
        for (var i = opening + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.MD && !IsOfClause(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfClause(ReadOnlySpan<Token> tokens, int word)
    {
        for (var step = 0; step < tokens.Length && word >= 0; step++)
        {
            if (tokens[word].Relation is Relation.AclRelcl or Relation.Ccomp or Relation.Advcl or Relation.Acl)
            {
                return true;
            }

            if (tokens[word].Relation == Relation.Conj && tokens[word].Xpos == Xpos.VBD && tokens[word].Head >= 0 && !TokenTree.HasSubject(tokens, word))
            {
                return true; // "Signed …, and opened …"
            }

            word = tokens[word].Head;
        }

        return false;
    }

    private static bool HasObject(ReadOnlySpan<Token> tokens, int verb) =>
        (TokenTree.HasBehind(tokens, verb, Relation.Obj) || TokenTree.HasBehind(tokens, verb, Relation.Ccomp)) && !TokenTree.HasSubject(tokens, verb);
}
