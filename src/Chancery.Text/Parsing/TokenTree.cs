namespace Chancery.Text.Parsing;

/// <summary>What mends of a finished tree share.</summary>
internal static class TokenTree
{
    /// <summary>Whether a dependent of that relation stands before its head.</summary>
    internal static bool HasBefore(ReadOnlySpan<Token> tokens, int head, Relation relation)
    {
        foreach (ref readonly var token in tokens[..head])
        {
            if (token.Head == head && token.Relation == relation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a dependent of that relation stands behind its head.</summary>
    internal static bool HasBehind(ReadOnlySpan<Token> tokens, int head, Relation relation)
    {
        foreach (ref readonly var token in tokens[(head + 1)..])
        {
            if (token.Head == head && token.Relation == relation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb has a subject of any kind.</summary>
    internal static bool HasSubject(ReadOnlySpan<Token> tokens, int verb)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Head == verb && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.Expl)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hangs all dependents of one word that stand at or behind a place from another.</summary>
    internal static void Rehang(Span<Token> tokens, int from, int to, int start)
    {
        for (var i = start; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i].Head == from ? tokens[i] with { Head = to } : tokens[i];
        }
    }
}
