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
    }

    private readonly struct Scorer(WeightTable weights) : INameScorer
    {
        public int Shift => weights.Shift;

        public void Score(ReadOnlySpan<int> buckets, Span<int> scores) => weights.Add(buckets, scores);

        public int Cost(int word, NameLabel label) => 0;
    }
}
