using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Whether what is promised stays with whoever promises it, so that nobody else receives.</summary>
internal static class SpentAtHome
{
    /// <summary>Words behind an act that tell whose money it takes.</summary>
    private const int FarthestOwn = 12;

    /// <summary>Whether an act takes the giver’s own money: "will invest $2 billion from its own budget".</summary>
    internal static bool IsOfOwn(Sentence words, int anchor)
    {
        for (var i = anchor + 2; anchor >= 0 && i < Math.Min(words.Count, anchor + FarthestOwn); i++)
        {
            if (words.Is(i, "own") && words[i - 1].Xpos == Xpos.PRPPossessive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is for the giver’s own: "will finance the relocation of its people", "wants to borrow $2 billion to arm itself".</summary>
    internal static bool IsForOwn(Page page, int sentence, int anchor, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        for (var i = anchor + 1; anchor >= 0 && i < Math.Min(words.Count, anchor + FarthestOwn) && words[i].Upos is not (Upos.PUNCT or Upos.CCONJ); i++)
        {
            if (words.Is(i, "itself") || words.Is(i, "themselves") || (words[i].Xpos == Xpos.PRPPossessive && page.Cast.ActorsAt(sentence, i).Any(a => a.State is not null && by.Any(b => b.State == a.State))))
            {
                return true;
            }
        }

        return false;
    }
}
