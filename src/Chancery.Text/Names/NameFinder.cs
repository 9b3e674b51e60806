using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Names;

/// <summary>Finds names of persons, organisations and places, left to right: a linear model over hashed features. Immutable.</summary>
internal sealed class NameFinder(SparseWeights weights, NamePhrases phrases)
{
    /// <summary>Number of labels.</summary>
    public const int Labels = (int)NameLabel.InPlace + 1;

    /// <summary>Finds the names; words and tags carry two fillers at either end, the names' indexes do not count them.</summary>
    public void Find(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, JointTag[] inventory, List<NameMention> names)
    {
        names.Clear();
        var page = Tagger.PageOf(words);
        var previous = NameLabel.Outside;
        Span<int> scores = stackalloc int[Labels];
        Span<int> buckets = stackalloc int[NameFeatures.Most];
        for (var i = 2; i < words.Length - 2; i++)
        {
            var label = NameLabel.Outside;
            if (previous != NameLabel.Outside || MayStart(words[i], inventory[tags[i]]))
            {
                var n = NameFeatures.Of(words, tags, i, previous, page, phrases, buckets, weights.Shift);
                scores.Clear();
                weights.Add(buckets[..n], scores);
                label = Best(scores, previous);
            }

            Note(names, label, i - 2);
            previous = label;
        }
    }

    /// <summary>Whether a name may begin with such a word.</summary>
    public static bool MayStart(Word word, JointTag tag) =>
        tag.Upos == Upos.PROPN || tag.Xpos is Xpos.NNP or Xpos.NNPS || word.Shape is WordShape.Kind.Capital or WordShape.Kind.Upper or WordShape.Kind.Mixed;

    /// <summary>The best label that may follow <paramref name="previous"/>.</summary>
    public static NameLabel Best(ReadOnlySpan<int> scores, NameLabel previous)
    {
        var best = NameLabel.Outside;
        for (var label = NameLabel.FirstOfPerson; label <= NameLabel.InPlace; label++)
        {
            if (MayFollow(previous, label) && scores[(int)label] > scores[(int)best])
            {
                best = label;
            }
        }

        return best;
    }

    /// <summary>Further words follow only a word of a name of their kind.</summary>
    public static bool MayFollow(NameLabel previous, NameLabel label) =>
        (int)label % 2 != 0 || label == NameLabel.Outside || previous == label || (int)previous == (int)label - 1;

    private static void Note(List<NameMention> names, NameLabel label, int index)
    {
        if (label == NameLabel.Outside)
        {
            return;
        }

        if ((int)label % 2 != 0)
        {
            names.Add(new NameMention((NameKind)(((int)label - 1) / 2), index, index + 1));
        }
        else
        {
            names[^1] = names[^1] with { End = index + 1 };
        }
    }
}
