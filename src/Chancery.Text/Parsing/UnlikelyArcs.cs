namespace Chancery.Text.Parsing;

/// <summary>Mends what no tree of English has, whatever the words: dependents of an auxiliary, an object before a finite verb without a subject, a possessor as a second subject, a phrase with "with" that is joined like a second subject, a clause with a conjunction that stands loosely beside.</summary>
internal static class UnlikelyArcs
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            // "Algeria had shot": who has shot is no dependent of "had".
            if (tokens[i].Head is >= 0 and var helper && tokens[helper] is { Relation: Relation.Aux or Relation.AuxPass or Relation.Cop, Head: >= 0 and var verb } && verb != i
                && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Advcl or Relation.Ccomp or Relation.Xcomp)
            {
                tokens[i] = tokens[i] with { Head = verb };
            }

            if (tokens[i].Relation == Relation.Parataxis && TokenTree.HasBefore(tokens, i, Relation.Mark))
            {
                tokens[i] = tokens[i] with { Relation = Relation.Advcl };
            }
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            MakePredicate(tokens, i);
            MakeOwner(tokens, i);
            MakeModifier(tokens, i);

            // "600 firms operate": the only noun before a finite verb does what it tells.
            if (tokens[i] is { Upos: Upos.VERB, Xpos: Xpos.VBZ or Xpos.VBP or Xpos.VBD, Relation: Relation.Root or Relation.Ccomp or Relation.Advcl } && tokens[i - 1] is { Upos: Upos.NOUN or Upos.PROPN, Relation: Relation.Obj, Head: var head } && head == i && !TokenTree.HasSubject(tokens, i))
            {
                tokens[i - 1] = tokens[i - 1] with { Relation = Relation.Nsubj };
            }
        }
    }

    // "Kenya's NIS said": a noun with the mark of a possessor is no subject beside the noun behind it.
    private static void MakeOwner(Span<Token> tokens, int mark)
    {
        if (tokens[mark] is { Xpos: Xpos.POS, Head: var owner } && owner == mark - 1 && mark + 1 < tokens.Length && tokens[owner] is { Relation: Relation.Nsubj or Relation.NsubjPass, Head: var verb }
            && tokens[mark + 1] is { Upos: Upos.NOUN or Upos.PROPN, Relation: Relation.Nsubj or Relation.NsubjPass, Head: var other } && other == verb)
        {
            tokens[owner] = tokens[owner] with { Head = mark + 1, Relation = Relation.NmodPoss };
        }
    }

    // "Ethiopia, with 135 million people, joined", "promised the island, with its 12,000 people, a loan": what stands behind a noun, a comma and "with" goes with the noun.
    private static void MakeModifier(Span<Token> tokens, int with)
    {
        if (with < 2 || tokens[with] is not { Lemma: "with", Relation: Relation.Case, Head: var noun } || noun <= with || tokens[with - 1].Xpos != Xpos.Comma
            || tokens[noun] is not { Upos: Upos.NOUN, Head: >= 0 and var head })
        {
            return;
        }

        var before = tokens[with - 2];
        var isSecond = tokens[noun].Relation == Relation.Conj && head == with - 2 && before is { Upos: Upos.NOUN or Upos.PROPN } && !TokenTree.HasBefore(tokens, head, Relation.Case) && !TokenTree.HasBefore(tokens, noun, Relation.Cc);
        var isOwned = tokens[noun].Relation == Relation.Obl && before is { Relation: Relation.Obj or Relation.Nsubj, Upos: Upos.NOUN or Upos.PROPN, Head: var verb } && verb == head && tokens[with + 1].Relation == Relation.NmodPoss;
        if (isSecond || isOwned)
        {
            tokens[noun] = tokens[noun] with { Head = with - 2, Relation = Relation.Nmod };
        }
    }

    // "is due in Egypt on Monday": an adjective right behind a copula is what is said, not a preposition of what follows.
    private static void MakePredicate(Span<Token> tokens, int adjective)
    {
        if (tokens[adjective] is not { Upos: Upos.ADJ, Relation: Relation.Case, Head: var noun } || noun < adjective || tokens[adjective - 1].Relation != Relation.Cop || tokens[adjective - 1].Head != noun)
        {
            return;
        }

        tokens[adjective] = tokens[adjective] with { Head = tokens[noun].Head, Relation = tokens[noun].Relation };
        tokens[noun] = tokens[noun] with { Head = adjective, Relation = Relation.Obl };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == noun && (i < adjective || tokens[i].Relation is Relation.Punct or Relation.Advcl or Relation.Conj))
            {
                tokens[i] = tokens[i] with { Head = adjective };
            }
        }
    }
}
