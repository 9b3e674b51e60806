namespace Chancery.Text.Parsing;

/// <summary>"more than 280 million people": the noun is what it is all about, and "more than" belongs to the number, as UD has it, where the parser hangs the noun on "more".</summary>
internal static class ComparedNumbers
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var i = 0; i + 3 < tokens.Length; i++)
        {
            if (tokens[i].Xpos is Xpos.JJR or Xpos.RBR && tokens[i + 1] is { Lemma: "than", Head: var noun } && noun > i + 2 && tokens[noun].Upos == Upos.NOUN && tokens[noun].Head == i && Number(tokens, i + 2, noun) is >= 0 and var number)
            {
                Swap(tokens, i, noun, number);
            }
        }
    }

    // The number of the noun right behind "than"; −1 for none.
    private static int Number(ReadOnlySpan<Token> tokens, int from, int noun)
    {
        for (var i = from; i < noun; i++)
        {
            if (tokens[i].Head == noun && tokens[i].Relation == Relation.Nummod)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Swap(Span<Token> tokens, int more, int noun, int number)
    {
        var (head, relation) = (tokens[more].Head, tokens[more].Relation);
        TokenTree.Rehang(tokens, more, noun, 0);
        tokens[noun] = tokens[noun] with { Head = head, Relation = relation is Relation.Advmod or Relation.Amod ? Relation.Obj : relation };
        tokens[more] = tokens[more] with { Head = number, Relation = Relation.Advmod };
        tokens[more + 1] = tokens[more + 1] with { Head = more, Relation = Relation.Fixed };
    }
}
