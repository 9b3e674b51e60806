using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Trains a tagger: averaged perceptron with a margin, on its own history.</summary>
internal static class TaggerTrainer
{
    private const int Margin = 12;

    public static TrainingWeights Train(IReadOnlyList<TaggedSentence> sentences, JointTag[] inventory, int epochs, int bits, ulong seed)
    {
        var weights = new TrainingWeights(bits, inventory.Length);
        var index = inventory.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new DeterministicRandom(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var s in order)
            {
                right += Learn(sentences[s], index, weights);
                all += sentences[s].Tree.Count;
            }

            Log.Line($"  tagger epoch {epoch + 1}: {100.0 * right / all:f2}% of {all}");
        }

        return weights;
    }

    private static int Learn(TaggedSentence sentence, Dictionary<JointTag, int> index, TrainingWeights weights)
    {
        var words = sentence.Words;
        Span<int> tags = stackalloc int[words.Length];
        tags[0] = tags[1] = tags[^1] = tags[^2] = index.Count;
        var page = Tagger.PageOf(words);
        Span<int> buckets = stackalloc int[TagFeatures.MostOfWord + TagFeatures.MostOfContext];
        Span<int> scores = stackalloc int[weights.Stride];
        var right = 0;
        for (var i = 2; i < words.Length - 2; i++)
        {
            if (words[i].OnlyTag >= 0)
            {
                tags[i] = words[i].OnlyTag;
                continue;
            }

            var n = TagFeatures.OfWord(words[i], buckets, weights.Shift);
            n += TagFeatures.OfContext(words, tags, i, page, buckets[n..], weights.Shift);
            weights.Score(buckets[..n], scores);
            tags[i] = Tagger.Best(scores[..weights.Classes]);
            weights.Tick();
            if (!index.TryGetValue(sentence.Tree.Tags[i - 2], out var gold))
            {
                continue;
            }

            right += tags[i] == gold ? 1 : 0;
            var rival = BestOther(scores[..weights.Classes], gold);
            if (scores[gold] - scores[rival] < Margin)
            {
                weights.Update(buckets[..n], gold, 1);
                weights.Update(buckets[..n], rival, -1);
            }
        }

        return right;
    }

    public static int BestOther(ReadOnlySpan<int> scores, int but)
    {
        var best = but == 0 ? 1 : 0;
        for (var c = 0; c < scores.Length; c++)
        {
            best = c != but && scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    /// <summary>The trained weights as the reader uses them.</summary>
    public static WeightTable Freeze(TrainingWeights weights, sbyte[] rows)
    {
        var sink = new ByteSink();
        WeightCodec.Write(sink, weights.Bits, weights.Classes, weights.Stride, rows);
        var source = new ByteSource(sink.ToArray());
        return WeightCodec.Read(ref source);
    }
}
