using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>"It" that stands for nothing named before: "it is clear that …", "it took two years to …", "make it harder to …".</summary>
internal static class Expletive
{
    private const int Farthest = 8;

    /// <summary>Whether the pronoun at a token is one.</summary>
    public static bool Is(Sentence sentence, int it, Vocabulary words)
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

        for (var i = it + 1; i < Math.Min(sentence.Count, it + Farthest) && sentence[i].Upos != Upos.PUNCT; i++)
        {
            var kind = words.ExpletiveOf(sentence[i].Lemma);
            var isVerb = sentence[i].Upos == Upos.VERB;
            if (kind is not null && (kind == "predicate" ? !isVerb : isVerb && (kind == "verb" || sentence[i].Xpos == Xpos.VBN)) && HasClause(sentence, i))
            {
                return true;
            }

            if (isVerb)
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasClause(Sentence sentence, int from)
    {
        for (var i = from + 1; i < Math.Min(sentence.Count, from + Farthest) && sentence[i].Upos != Upos.PUNCT; i++)
        {
            if (sentence[i].Upos == Upos.SCONJ || (sentence[i].Upos == Upos.PART && sentence.Is(i, "to")) || sentence[i].Xpos is Xpos.WDT or Xpos.WRB or Xpos.WP || sentence.Is(i, "that"))
            {
                return true;
            }
        }

        return false;
    }
}
