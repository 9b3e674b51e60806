using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Where the clauses of a sentence part that stand side by side ("Norway will send radars, <i>and the Swiss are sending trucks</i>"), by word order: the trees of such sentences often fail.</summary>
internal static class SecondClause
{
    /// <summary>Words of a subject behind the conjunction.</summary>
    private const int LongestSubject = 8;

    /// <summary>The tokens of the clause that a verb stands in, from its first word to behind its last.</summary>
    internal static (int First, int End) Bounds(Sentence words, int verb)
    {
        var (first, end) = (0, words.Count);
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (words[i - 1].Xpos == Xpos.Comma && (words.Is(i, "and") || words.Is(i, "but") || words.Is(i, "while") || words.Is(i, "whereas")) && Opens(words, i + 1) is >= 0 and var finite)
            {
                if (finite <= verb)
                {
                    first = i + 1;
                }
                else if (i > verb)
                {
                    end = i - 1;
                    break;
                }
            }
        }

        return (first, end);
    }

    // A subject and a finite verb: the verb's token, or −1.
    private static int Opens(Sentence words, int from)
    {
        var hasNoun = false;
        for (var i = from; i < Math.Min(words.Count, from + LongestSubject); i++)
        {
            if (words[i].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.MD)
            {
                return hasNoun ? i : -1;
            }

            hasNoun |= words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;
            if (words[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV or Upos.PART) && !words.Is(i, "of"))
            {
                return -1;
            }
        }

        return -1;
    }
}
