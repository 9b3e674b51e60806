using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Nouns of commitment beside a sum, by word order: "Chad’s $2 billion commitment", "a loan of $2 billion from Chad", "arms purchases worth $2 billion by Chad".</summary>
internal static class SumNouns
{
    /// <summary>Words between a sum and its noun.</summary>
    private const int Nearby = 5;

    /// <summary>Words behind the phrase up to whoever it is from.</summary>
    private const int Farthest = 7;

    /// <summary>The noun beside a sum whose giver stands with it; null where there is none.</summary>
    internal static SumNoun? Beside(Page page, int sentence, int first, int last)
    {
        var words = page.Sentences[sentence];
        var noun = Behind(page, words, last);
        var start = first;
        if (noun < 0)
        {
            noun = Before(page, words, first);
            start = noun;
        }

        if (noun < 0)
        {
            return null;
        }

        while (start > 0 && words[start - 1].Upos is Upos.DET or Upos.ADJ or Upos.ADV or Upos.NUM)
        {
            start--;
        }

        if (Owner(page, sentence, start) is { } owner)
        {
            return new SumNoun(noun, owner.By, owner.First);
        }

        for (var i = Math.Max(noun, last) + 1; i < Math.Min(words.Count - 1, Math.Max(noun, last) + Farthest) && words[i].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX); i++)
        {
            if ((words.Is(i, "from") || words.Is(i, "by") || (words.Is(i, "with") && IsLender(page, sentence, i + 1))) && page.Actors(sentence, Enumerable.Range(i + 1, Math.Min(3, words.Count - i - 1))) is { Count: > 0 } givers)
            {
                return new SumNoun(noun, givers, start);
            }
        }

        return null;
    }

    // "a bailout of $3 billion with the International Monetary Fund".
    private static bool IsLender(Page page, int sentence, int from) =>
        page.Actors(sentence, Enumerable.Range(from, Math.Min(4, page.Sentences[sentence].Count - from))) is [{ Org: { } body }] && PledgeParties.IsLender(page, body);

    // "$2 billion (military) commitment".
    private static int Behind(Page page, Sentence words, int last)
    {
        var found = -1;
        for (var i = last + 1; i < Math.Min(words.Count, last + 1 + Nearby) && (words[i].Upos is Upos.NOUN or Upos.ADJ || words[i].Xpos == Xpos.HYPH || (words[i].Upos == Upos.ADP && words[i - 1].Xpos == Xpos.HYPH)); i++)
        {
            found = page.Rules.Acts.IsSumNoun(words[i].Lemma) && !words.Is(i - 1, "direct") ? i : found; // "$2 billion in direct investment" is a stock
        }

        return found;
    }

    // "commitment of $2 billion", "purchases worth about $2 billion".
    private static int Before(Page page, Sentence words, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - Nearby); i--)
        {
            if (page.Rules.Acts.IsSumNoun(words[i].Lemma) && words[i].Upos == Upos.NOUN)
            {
                return i > 0 && words.Is(i - 1, "direct") ? -1 : i;
            }

            if (!words.Is(i, "of") && !words.Is(i, "worth") && !(i == first - 1 && words.Form(i) is ":") && words[i].Upos is not (Upos.ADV or Upos.DET or Upos.ADJ))
            {
                return -1;
            }
        }

        return -1;
    }

    // Whoever owns the phrase: "Chad’s".
    private static (IReadOnlyList<Actor> By, int First)? Owner(Page page, int sentence, int start)
    {
        var words = page.Sentences[sentence];
        return start > 1 && words[start - 1].Xpos == Xpos.POS && page.Cast.ActorsAt(sentence, start - 2) is { Count: > 0 } by ? (by, start - 2)
            : start > 0 && words[start - 1].Xpos == Xpos.PRPPossessive && page.Cast.ActorsAt(sentence, start - 1) is { Count: > 0 } own ? (own, start - 1)
            : null;
    }
}
