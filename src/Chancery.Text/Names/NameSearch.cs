using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Names;

/// <summary>The best sequence of labels for a sentence (Viterbi 1967; Collins 2002), so that the last word of a name can decide its kind.</summary>
internal static class NameSearch
{
    /// <summary>Number of labels.</summary>
    public const int Labels = (int)NameLabel.InPlace + 1;

    private const int Kinds = 4;
    private const int LongestGap = 2;
    private const byte OftenCapital = 5;
    private const byte SometimesCapital = 4;
    private const int FewWords = 2;
    private const int Impossible = int.MinValue / 2;

    /// <summary>Finds the labels; words and tags carry two fillers at either end, labels do not.</summary>
    public static void Run<TScorer>(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, JointTag[] inventory, NamePhrases phrases, TScorer scorer, Span<NameLabel> labels)
        where TScorer : INameScorer
    {
        var page = PageOf(words);
        var from = labels.Length <= 512 ? stackalloc byte[labels.Length * Labels] : new byte[labels.Length * Labels];
        Span<int> sums = stackalloc int[Labels], next = stackalloc int[Labels], place = stackalloc int[16], steps = stackalloc int[Kinds * 16];
        sums.Fill(Impossible);
        sums[0] = 0;
        var open = false;
        for (var i = 0; i < labels.Length; i++)
        {
            var (start, follow) = (MayStart(words[i + 2], inventory[tags[i + 2]]), open && MayFollow(words, tags, inventory, i + 2));
            next.Fill(Impossible);
            if (!start && !follow)
            {
                // Names end here whatever comes: no word of the way on depends on which.
                var best = Best(sums);
                (next[0], from[i * Labels], open) = (sums[best], (byte)best, false);
            }
            else
            {
                Score(words, tags, i + 2, page, phrases, scorer, sums, place, steps);
                Step(sums, next, place, steps, start, follow, scorer, i, from.Slice(i * Labels, Labels));
                open = true;
            }

            next.CopyTo(sums);
        }

        var label = Best(sums);
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (NameLabel)label;
            label = from[(i * Labels) + label];
        }
    }

    /// <summary>What capitals say in a sentence: 1 nothing, as it is written in capitals throughout; 2 nothing, as it is written without any; else 0.</summary>
    public static uint PageOf(ReadOnlySpan<Word> words)
    {
        int capitals = 0, lower = 0;
        for (var i = 2; i < words.Length - 2; i++)
        {
            var shape = words[i].Shape;
            capitals += shape is WordShape.Kind.Capital or WordShape.Kind.Upper or WordShape.Kind.Mixed or WordShape.Kind.Marked ? 1 : 0;
            lower += shape is WordShape.Kind.Lower ? 1 : 0;
        }

        return capitals == 0 && lower > FewWords ? 2 : Tagger.PageOf(words);
    }

    /// <summary>Whether a name may begin with such a word.</summary>
    public static bool MayStart(Word word, JointTag tag) =>
        tag.Upos == Upos.PROPN || tag.Xpos is Xpos.NNP or Xpos.NNPS || word.Shape is WordShape.Kind.Capital or WordShape.Kind.Upper or WordShape.Kind.Mixed || word.Capitals >= OftenCapital || IsListedInLower(word);

    /// <summary>Whether a name that began before may go on with this word: it must end soon with a word that could begin one.</summary>
    public static bool MayFollow(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, JointTag[] inventory, int i)
    {
        for (var ahead = i; ahead <= i + LongestGap && ahead < words.Length - 2; ahead++)
        {
            if (MayStart(words[ahead], inventory[tags[ahead]]) || words[ahead].Shape is WordShape.Kind.Digits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Further words follow only a word of a name of their kind.</summary>
    public static bool MayFollow(NameLabel previous, NameLabel label) =>
        IsFirst(label) || label == NameLabel.Outside || previous == label || (int)previous == (int)label - 1;

    public static bool IsFirst(NameLabel label) => (int)label % 2 != 0;

    /// <summary>The kind of name a label belongs to, from 1; 0 for none.</summary>
    public static int KindOf(NameLabel label) => ((int)label + 1) / 2;

    // A listed name typed without its capital, and no common word that happens to look like one (reading, nice).
    private static bool IsListedInLower(Word word) =>
        word.Lists != 0 && word.Shape == WordShape.Kind.Lower && !word.IsKnown && (word.Capitals == 0 || word.Capitals >= SometimesCapital);

    private static void Score<TScorer>(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, int i, uint page, NamePhrases phrases, TScorer scorer, ReadOnlySpan<int> sums, Span<int> place, Span<int> steps)
        where TScorer : INameScorer
    {
        Span<int> buckets = stackalloc int[NameFeatures.MostOfPlace];
        place.Clear();
        steps.Clear();
        scorer.Score(buckets[..NameFeatures.OfPlace(words, tags, i, page, phrases, buckets, scorer.Shift)], place);
        for (var kind = 0; kind < Kinds; kind++)
        {
            if ((kind == 0 ? sums[0] : Math.Max(sums[(kind * 2) - 1], sums[kind * 2])) > Impossible)
            {
                scorer.Score(buckets[..NameFeatures.OfStep(words, tags, i, (uint)kind + 1, buckets, scorer.Shift)], steps.Slice(kind * 16, 16));
            }
        }
    }

    private static void Step<TScorer>(ReadOnlySpan<int> sums, Span<int> next, ReadOnlySpan<int> place, ReadOnlySpan<int> steps, bool start, bool follow, TScorer scorer, int i, Span<byte> from)
        where TScorer : INameScorer
    {
        for (var label = NameLabel.Outside; label <= NameLabel.InPlace; label++)
        {
            if (label != NameLabel.Outside && !(IsFirst(label) ? start : follow))
            {
                continue;
            }

            for (var previous = NameLabel.Outside; previous <= NameLabel.InPlace; previous++)
            {
                if (sums[(int)previous] <= Impossible || !MayFollow(previous, label))
                {
                    continue;
                }

                var sum = sums[(int)previous] + steps[(KindOf(previous) * 16) + (int)label];
                if (sum > next[(int)label])
                {
                    (next[(int)label], from[(int)label]) = (sum, (byte)previous);
                }
            }

            next[(int)label] += next[(int)label] > Impossible ? place[(int)label] + scorer.Cost(i, label) : 0;
        }
    }

    private static int Best(ReadOnlySpan<int> sums)
    {
        var best = 0;
        for (var label = 1; label < sums.Length; label++)
        {
            best = sums[label] > sums[best] ? label : best;
        }

        return best;
    }
}
