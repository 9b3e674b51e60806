using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>Gives every word its tags, left to right: a linear model over hashed features. Immutable.</summary>
internal sealed class Tagger(WeightTable weights, JointTag[] tags)
{
    /// <summary>The tag that stands beyond either end of a sentence.</summary>
    public int Outside => tags.Length;

    public JointTag[] Tags => tags;

    /// <summary>Tags the words; both spans carry two fillers at either end.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<int> found)
    {
        found[0] = found[1] = found[^1] = found[^2] = Outside;
        var page = PageOf(words);
        Span<int> scores = stackalloc int[weights.Stride];
        Span<int> buckets = stackalloc int[TagFeatures.MostOfContext];
        for (var i = 2; i < words.Length - 2; i++)
        {
            var word = words[i];
            if (word.OnlyTag >= 0)
            {
                found[i] = word.OnlyTag;
                continue;
            }

            Emission(word).CopyTo(scores);
            var n = TagFeatures.OfContext(words, found, i, page, buckets, weights.Shift);
            weights.Add(buckets[..n], scores);
            found[i] = Best(scores[..tags.Length]);
        }
    }

    /// <summary>1 where the sentence is written in capitals throughout, when capitals say nothing; else 0.</summary>
    public static uint PageOf(ReadOnlySpan<Word> words)
    {
        int capital = 0, lower = 0;
        for (var i = 2; i < words.Length - 2; i++)
        {
            var shape = words[i].Shape;
            capital += shape is WordShape.Kind.Upper or WordShape.Kind.Capital ? 1 : 0;
            lower += shape is WordShape.Kind.Lower && words[i].Form.Length > 3 ? 1 : 0;
        }

        return capital > 2 && lower * 3 < capital ? 1u : 0u;
    }

    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    private int[] Emission(Word word)
    {
        if (word.Emission is { } known)
        {
            return known;
        }

        Span<int> buckets = stackalloc int[TagFeatures.MostOfWord];
        var n = TagFeatures.OfWord(word, buckets, weights.Shift);
        var scores = new int[weights.Stride];
        weights.Add(buckets[..n], scores);
        word.Emission = scores;
        return scores;
    }
}
