namespace Chancery.Text.Parsing;

/// <summary>
/// Makes a participle that a hyphen joins to the word before it ("Lyon-based", "Israeli-occupied") the attribute of the noun behind it, where the
/// parser took it for a verb and the noun for its object: "Lyon-based Acier, a maker of rails, announced a plant".
/// </summary>
internal static class JoinedParticiples
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var i = 2; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Xpos is Xpos.VBN or Xpos.VBD && tokens[i].Relation != Relation.Amod && tokens[i - 1].Xpos == Xpos.HYPH
                && tokens[i - 2].Span.End == tokens[i - 1].Span.Start && tokens[i - 1].Span.End == tokens[i].Span.Start && ObjectOf(tokens, i) is > 0 and var noun)
            {
                Mend(tokens, i, noun);
            }
        }
    }

    // The noun that the phrase behind the participle ends with, hung on it; −1 where there is none.
    private static int ObjectOf(ReadOnlySpan<Token> tokens, int participle)
    {
        for (var i = participle + 1; i < tokens.Length && tokens[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM; i++)
        {
            if (tokens[i].Head == participle && tokens[i].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.OblUnmarked or Relation.Xcomp or Relation.Ccomp)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Mend(Span<Token> tokens, int participle, int noun)
    {
        var (above, relation) = (tokens[participle].Head, tokens[participle].Relation);
        var verb = above < 0 ? VerbOf(tokens, participle, noun) : -1;
        var top = verb < 0 ? noun : verb;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == participle && i != noun && i != verb && (i < participle - 2 || i > participle))
            {
                tokens[i] = tokens[i] with { Head = tokens[i].Relation is Relation.Det or Relation.Case or Relation.NmodPoss or Relation.Amod or Relation.Appos ? noun : top };
            }
        }

        tokens[participle] = tokens[participle] with { Head = noun, Relation = Relation.Amod };
        tokens[noun] = tokens[noun] with { Head = above, Relation = above < 0 ? Relation.Root : relation is Relation.Acl or Relation.Advcl or Relation.AclRelcl ? Relation.Dep : relation };
        if (verb >= 0)
        {
            tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root };
            tokens[noun] = tokens[noun] with { Head = verb, Relation = Relation.Nsubj };
        }
        else if (tokens[noun].Relation == Relation.Dep && above >= 0 && tokens[above].Upos == Upos.VERB)
        {
            // "led by Japan-based Softbank", "France-based X announced": a noun beside a verb does something in its clause.
            tokens[noun] = tokens[noun] with { Relation = noun < above && !TokenTree.HasSubject(tokens, above) ? Relation.Nsubj : Relation.Obl };
        }
    }

    // The finite verb of the sentence, which hung on the participle; −1 where there is none.
    private static int VerbOf(ReadOnlySpan<Token> tokens, int participle, int noun)
    {
        for (var i = noun + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == participle && tokens[i].Relation is Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Ccomp or Relation.Dep
                && (tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP || TokenTree.HasBefore(tokens, i, Relation.Aux) || TokenTree.HasBefore(tokens, i, Relation.AuxPass)) && !TokenTree.HasSubject(tokens, i))
            {
                return i;
            }
        }

        return -1;
    }
}
