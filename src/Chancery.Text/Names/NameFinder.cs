using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Names;

/// <summary>Finds names of persons, organisations and places: a linear model over hashed features of whole sequences. Immutable.</summary>
internal sealed class NameFinder(WeightTable weights, NamePhrases phrases)
{
    /// <summary>Finds the names; words and tags carry two fillers at either end, the names' indexes do not count them.</summary>
    public void Find(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, JointTag[] inventory, List<NameMention> names)
    {
        names.Clear();
        var count = words.Length - 4;
        var labels = count <= 512 ? stackalloc NameLabel[count] : new NameLabel[count];
        NameSearch.Run(words, tags, inventory, phrases, new Scorer(weights), labels);
        for (var i = 0; i < count; i++)
        {
            if (NameSearch.IsFirst(labels[i]))
            {
                names.Add(new NameMention((NameKind)(NameSearch.KindOf(labels[i]) - 1), i, i + 1));
            }
            else if (labels[i] != NameLabel.Outside)
            {
                names[^1] = names[^1] with { End = i + 1 };
            }
        }

        for (var n = 0; n < names.Count; n++)
        {
            names[n] = names[n].Kind == NameKind.Person && names[n].End > names[n].First + 1 ? names[n] with { End = EndOfHalves(words, tags, inventory, names[n].End, count) } : names[n];
        }
    }

    // "Lin Chia-lung": a half in small letters, whatever its tag; not "Ana Silva-backed", "Ana Silva-era tariffs".
    private static int EndOfHalves(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, JointTag[] inventory, int end, int count)
    {
        while (end + 1 < count && inventory[tags[end + 2]].Xpos == Xpos.HYPH && char.IsLower(words[end + 3].Form[0])
            && inventory[tags[end + 3]] is { Upos: not Upos.ADJ, Xpos: not (Xpos.VBN or Xpos.VBG) }
            && (end + 2 == count || inventory[tags[end + 4]].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)))
        {
            end += 2;
        }

        return end;
    }

    private readonly struct Scorer(WeightTable weights) : INameScorer
    {
        public int Shift => weights.Shift;

        public void Score(ReadOnlySpan<int> buckets, Span<int> scores) => weights.Add(buckets, scores);

        public int Cost(int word, NameLabel label) => 0;
    }
}
