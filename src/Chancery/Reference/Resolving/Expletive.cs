using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>"It" that stands for nothing named before: "it is clear that …", "it took two years to …", "make it harder to …".</summary>
internal static class Expletive
{
    private const int Farthest = 8;

    /// <summary>Whether the pronoun at a token is one.</summary>
    public static bool Is(Sentence sentence, int it)
    {
        if (!sentence.Is(it, "it") || it + 1 >= sentence.Count)
        {
            return false;
        }

        // "makes it harder", "find it difficult": a state of affairs, said of what follows.
        if (sentence[it + 1].Upos == Upos.ADJ && it > 0 && sentence[it - 1].Upos == Upos.VERB)
        {
            return true;
        }

        var verb = it + 1;
        while (verb < sentence.Count && (sentence[verb].Upos is Upos.AUX or Upos.ADV or Upos.PART) && sentence[verb].Lemma != "be")
        {
            verb++;
        }

        return verb < sentence.Count && (sentence[verb].Lemma is "be" ? IsSaidOfClause(sentence, verb) : sentence[verb].Lemma is "take" or "seem" or "appear" or "turn" or "matter" && HasClause(sentence, verb));
    }

    // "is clear that", "was time to", "’s further proof that", "is Russia that …".
    private static bool IsSaidOfClause(Sentence sentence, int be)
    {
        var next = be + 1;
        while (next < sentence.Count && sentence[next].Upos is Upos.ADV or Upos.PART)
        {
            next++;
        }

        return next < sentence.Count && sentence[next].Upos is Upos.ADJ or Upos.NOUN or Upos.DET or Upos.PROPN or Upos.VERB && HasClause(sentence, next);
    }

    private static bool HasClause(Sentence sentence, int from)
    {
        for (var i = from + 1; i < Math.Min(sentence.Count, from + Farthest) && sentence[i].Upos != Upos.PUNCT; i++)
        {
            if (sentence[i].Upos == Upos.SCONJ || (sentence[i].Upos == Upos.PART && sentence.Is(i, "to")) || sentence.Is(i, "that") || sentence.Is(i, "why") || sentence.Is(i, "how") || sentence.Is(i, "who"))
            {
                return true;
            }
        }

        return false;
    }
}
