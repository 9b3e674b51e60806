namespace Chancery.Text.Parsing;

/// <summary>
/// Makes a past form that "and" joins to a verb in the past tense one in the past tense: "The Council extended the mandate and called on Chad to …".
/// A participle is joined only to a participle.
/// </summary>
internal static class SecondVerbs
{
    /// <summary>Mends forms of verbs in place.</summary>
    /// <param name="tokens">The words with heads and relations.</param>
    internal static void Mend(Span<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i] is { Upos: Upos.VERB, Xpos: Xpos.VBN, Relation: Relation.Conj, Head: >= 0 and var first } && first < i && tokens[first] is { Upos: Upos.VERB, Xpos: Xpos.VBD }
                && TokenTree.HasBefore(tokens, i, Relation.Cc) && !TokenTree.HasBefore(tokens, i, Relation.AuxPass) && !TokenTree.HasBefore(tokens, i, Relation.Aux)
                && !TokenTree.HasBehind(tokens, i, Relation.OblAgent))
            {
                // not "moved to Oslo and taught by monks", where the auxiliary is left out
                tokens[i] = tokens[i] with { Xpos = Xpos.VBD };
            }
        }
    }
}
