using Chancery.Text.Models;
using Chancery.Text.Names;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Trains the name finder: averaged perceptron with a margin, on its own history.</summary>
internal static class NameTrainer
{
    private const int Margin = 30;

    public static TrainingWeights Train(IReadOnlyList<(TaggedSentence Sentence, NameLabel[] Labels)> sentences, JointTag[] inventory, NamePhrases phrases, int epochs, int bits, ulong seed)
    {
        var weights = new TrainingWeights(bits, NameFinder.Labels);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new DeterministicRandom(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var s in order)
            {
                wrong += Learn(sentences[s].Sentence, sentences[s].Labels, inventory, phrases, weights);
            }

            Log.Line($"  names epoch {epoch + 1}: {wrong} wrong");
        }

        return weights;
    }

    private static int Learn(TaggedSentence sentence, NameLabel[] labels, JointTag[] inventory, NamePhrases phrases, TrainingWeights weights)
    {
        var page = Tagger.PageOf(sentence.Words);
        Span<int> buckets = stackalloc int[NameFeatures.Most];
        Span<int> scores = stackalloc int[weights.Stride];
        var (previous, wrong) = (NameLabel.Outside, 0);
        for (var i = 2; i < sentence.Words.Length - 2; i++)
        {
            var gold = labels[i - 2];
            var label = NameLabel.Outside;
            if (previous != NameLabel.Outside || NameFinder.MayStart(sentence.Words[i], inventory[sentence.Tags[i]]))
            {
                var n = NameFeatures.Of(sentence.Words, sentence.Tags, i, previous, page, phrases, buckets, weights.Shift);
                weights.Score(buckets[..n], scores);
                weights.Tick();
                label = NameFinder.Best(scores, previous);
                var rival = TaggerTrainer.BestOther(scores[..NameFinder.Labels], (int)gold);
                if (scores[(int)gold] - scores[rival] < Margin)
                {
                    weights.Update(buckets[..n], (int)gold, 1);
                    weights.Update(buckets[..n], rival, -1);
                }
            }

            wrong += label == gold ? 0 : 1;
            previous = label;
        }

        return wrong;
    }
}
