using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Reads "by" behind a word of saying: who told it in the passive ("was told by him that"), and what only tells the way ("assured him by phone").</summary>
internal static class ByWhom
{
    /// <summary>Head of the noun phrase behind "by" right behind a passive; −1 where there is none.</summary>
    internal static int Of(Sentence sentence, int cue)
    {
        if (sentence[cue].Xpos != Xpos.VBN || cue + 2 >= sentence.Count || !sentence.Is(cue + 1, "by"))
        {
            return -1;
        }

        var link = cue - 1;
        while (link > 0 && sentence[link].Upos == Upos.ADV)
        {
            link--;
        }

        return link >= 0 && sentence[link].Lemma == "be" && Surface.HeadWithin(sentence, cue + 2, Surface.Boundary(sentence, cue + 2, sentence.Count)) is >= 0 and var head && sentence[head].Xpos != Xpos.VBG ? head : -1;
    }

    /// <summary>Whether a noun behind "by" only tells how it was said: beside an active verb nobody says it "by" somebody.</summary>
    internal static bool IsMeans(Sentence sentence, int cue, int head) =>
        sentence[cue].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP && head > cue && sentence.Child(cue, Relation.AuxPass) < 0 && sentence.Child(head, Relation.Case) is >= 0 and var link && sentence.Is(link, "by");
}
