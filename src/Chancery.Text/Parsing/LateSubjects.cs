namespace Chancery.Text.Parsing;

/// <summary>
/// Gives a conjoined verb the subject that the parser took for a part of the clause before: "signed a contract, and its minister said". A
/// coordinating conjunction before a noun, and behind it a finite verb that has neither subject nor conjunction of its own, tell.
/// </summary>
internal static class LateSubjects
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var verb = 2; verb < tokens.Length; verb++)
        {
            if (tokens[verb] is { Relation: Relation.Conj or Relation.Parataxis, Head: >= 0 and var first } && first < verb && IsFinite(tokens, verb) && Before(tokens, verb) is >= 0 and var noun)
            {
                tokens[noun] = tokens[noun] with { Head = verb, Relation = TokenTree.HasBefore(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
                MoveOpening(tokens, noun, verb);
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
