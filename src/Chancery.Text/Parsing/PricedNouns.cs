namespace Chancery.Text.Parsing;

/// <summary>Makes the noun the head of a phrase that first says how long and how much, where the parser took the time for it: "a ten-year, $4 billion irrigation program".</summary>
internal static class PricedNouns
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var sum = 3; sum + 2 < tokens.Length; sum++)
        {
            if (tokens[sum] is { Upos: Upos.SYM, Relation: Relation.Conj or Relation.Appos or Relation.Nmod or Relation.NmodUnmarked, Head: >= 0 and var above } && (above == sum - 2 || above == tokens[sum - 2].Head)
                && tokens[sum - 1].Xpos == Xpos.Comma && tokens[sum - 2].Upos == Upos.NOUN && tokens[sum - 3].Xpos == Xpos.HYPH && NounOf(tokens, sum) is > 0 and var noun)
            {
                Mend(tokens, sum - 2, sum, noun);
            }
        }
    }

    // The noun that the parser hung on the sum, with no preposition between; −1 where there is none.
    private static int NounOf(ReadOnlySpan<Token> tokens, int sum)
    {
        for (var i = sum + 2; i < tokens.Length; i++)
        {
            if (tokens[i].Head == sum && tokens[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                return TokenTree.HasBefore(tokens, i, Relation.Case) ? -1 : i;
            }
        }

        return -1;
    }

    private static void Mend(Span<Token> tokens, int time, int sum, int noun)
    {
        tokens[noun] = tokens[noun] with { Head = tokens[time].Head, Relation = tokens[time].Relation };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i != noun && tokens[i].Head == time && (i > sum || tokens[i].Relation is Relation.Case or Relation.Det or Relation.NmodPoss))
            {
                tokens[i] = tokens[i] with { Head = noun };
            }
        }

        TokenTree.Rehang(tokens, sum, noun, noun + 1);
        tokens[time] = tokens[time] with { Head = noun, Relation = Relation.Compound };
        tokens[sum] = tokens[sum] with { Head = noun, Relation = Relation.Compound };
    }
}
