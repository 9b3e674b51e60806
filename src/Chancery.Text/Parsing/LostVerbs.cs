namespace Chancery.Text.Parsing;

/// <summary>
/// Makes the verb of a sentence its root where the parser took it for a participle of its own subject: "The two sides agreed to meet again.", "The
/// teams conducted talks with the union." A sentence of a noun alone has no full stop, and its participle nothing that it is done to.
/// </summary>
internal static class LostVerbs
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        if (tokens.Length < 4 || tokens[^1].Xpos != Xpos.Period)
        {
            return;
        }

        MendObject(tokens);
        if (Root(tokens) is not (>= 0 and var noun) || VerbOf(tokens, noun) is not (> 0 and var verb))
        {
            return;
        }

        tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = HasAuxiliary(tokens, verb) ? tokens[verb].Xpos : Xpos.VBD };
        tokens[noun] = tokens[noun] with { Head = verb, Relation = TokenTree.HasBefore(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
        TokenTree.Rehang(tokens, noun, verb, verb + 1);
        for (var i = 0; i < noun; i++)
        {
            if (tokens[i].Head == noun && tokens[i].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Advcl or Relation.Advmod or Relation.Punct or Relation.Discourse or Relation.Cc)
            {
                tokens[i] = tokens[i] with { Head = verb };
            }
        }
    }

    // "Thailand's air force bombed positions.": the tree may take the object for the root, and the verb for a participle of the subject.
    private static void MendObject(Span<Token> tokens)
    {
        for (var verb = 1; verb + 1 < tokens.Length; verb++)
        {
            if (tokens[verb] is not { Xpos: Xpos.VBN or Xpos.VBD, Relation: Relation.Acl, Head: >= 0 and var subject } || subject > verb
                || tokens[subject] is not { Relation: Relation.Nsubj, Head: >= 0 and var thing } || thing < verb || tokens[thing] is not { Head: < 0, Upos: Upos.NOUN }
                || TokenTree.HasBefore(tokens, thing, Relation.Cop) || TokenTree.HasBefore(tokens, verb, Relation.AuxPass) || TokenTree.HasBehind(tokens, verb, Relation.OblAgent) || !IsPhrase(tokens, verb + 1, thing))
            {
                continue;
            }

            tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = Xpos.VBD };
            tokens[subject] = tokens[subject] with { Head = verb };
            tokens[thing] = tokens[thing] with { Head = verb, Relation = Relation.Obj };
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Head == thing && tokens[i].Relation is Relation.Punct or Relation.Obl or Relation.Advcl or Relation.Advmod or Relation.Conj or Relation.Parataxis && (i < verb || i > thing))
                {
                    tokens[i] = tokens[i] with { Head = verb };
                }
            }

            return;
        }
    }

    // Whether nothing but words of its own phrase stands between a place and a noun.
    private static bool IsPhrase(ReadOnlySpan<Token> tokens, int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (tokens[i].Head < first || tokens[i].Head > noun || tokens[i].Upos is Upos.PUNCT or Upos.ADP or Upos.VERB or Upos.AUX)
            {
                return false;
            }
        }

        return true;
    }

    // The noun that the tree makes the root, without a copula or a subject of its own; −1 for another root.
    private static int Root(ReadOnlySpan<Token> tokens)
    {
        var root = -1;
        for (var i = 0; i < tokens.Length && root < 0; i++)
        {
            root = tokens[i].Head < 0 ? i : -1;
        }

        if (root < 0 || tokens[root].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return -1;
        }

        foreach (ref readonly var token in tokens)
        {
            if (token.Head == root && token.Relation is Relation.Cop or Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.Expl or Relation.Parataxis)
            {
                return -1;
            }
        }

        return root;
    }

    // The first participle behind the noun, where something is done to somebody in it or it leads to another verb.
    private static int VerbOf(ReadOnlySpan<Token> tokens, int noun)
    {
        for (var i = noun + 1; i < tokens.Length; i++)
        {
            // "The Council, by a vote of nine to two, renewed it."
            if (tokens[i].Head == noun && tokens[i] is { Relation: Relation.AclRelcl, Xpos: Xpos.VBD } && tokens[i - 1].Xpos == Xpos.Comma && tokens[noun + 1].Xpos == Xpos.Comma)
            {
                return TokenTree.HasSubject(tokens, i) ? -1 : i;
            }

            if (tokens[i].Head == noun && tokens[i].Relation == Relation.Acl)
            {
                return tokens[i].Xpos is Xpos.VBN or Xpos.VBD && IsMain(tokens, noun, i) ? i : -1;
            }
        }

        return -1;
    }

    private static bool HasAuxiliary(ReadOnlySpan<Token> tokens, int verb) =>
        TokenTree.HasBefore(tokens, verb, Relation.Aux) || TokenTree.HasBefore(tokens, verb, Relation.AuxPass);

    // Finite by an auxiliary or by what it governs, and no clause of its own ("the view that it is lost", "the man we met").
    private static bool IsMain(ReadOnlySpan<Token> tokens, int noun, int verb)
    {
        var isActive = HasAuxiliary(tokens, verb);
        var isOfArticle = tokens[noun].Xpos == Xpos.NNS && (TokenTree.HasBefore(tokens, noun, Relation.Det) || TokenTree.HasBefore(tokens, noun, Relation.Amod));
        foreach (ref readonly var token in tokens)
        {
            if (token.Head != verb)
            {
                continue;
            }

            if (token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.Mark or Relation.Case)
            {
                return false;
            }

            isActive |= token.Relation is Relation.Obj or Relation.Ccomp or Relation.Xcomp || (isOfArticle && token.Relation is Relation.Obl or Relation.Advcl); // "The sides agreed on a plan", "committed to opening a route".
        }

        return isActive;
    }
}
