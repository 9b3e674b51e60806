using Chancery.Text.Models;
using Chancery.Text.Names;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Trains the name finder: averaged perceptron over whole sequences (Collins 2002), where a wrong label costs a margin (Taskar, Guestrin and Koller 2003).</summary>
/// <remarks>
/// Two of three names of a new text were in no text before, so at each turn some words are made strangers: what surrounds them,
/// their look and the lists must then tell (as dropout does, Srivastava et al. 2014).
/// </remarks>
internal sealed class NameTrainer(JointTag[] inventory, NamePhrases phrases, int bits, ulong seed)
{
    private const int OneStrangerOf = 10;
    private const int OneWithoutClustersOf = 3;

    private readonly DeterministicRandom strangers = new(seed + 1000);
    private readonly TrainingWeights weights = new(bits, NameSearch.Labels);

    // What holds only of labels that were derived by rule is learned beside and left out of the model (after Daumé 2007).
    private readonly TrainingWeights aside = new(bits, NameSearch.Labels);

    /// <summary>Trains on sentences with the labels of their words.</summary>
    public TrainingWeights Train(IReadOnlyList<(TaggedSentence Sentence, NameLabel[] Labels)> sentences, int epochs)
    {
        var within = sentences.Select(s => (s.Sentence, Labels: Reachable(s.Sentence, s.Labels))).ToArray();
        var order = Enumerable.Range(0, within.Length).ToArray();
        var random = new DeterministicRandom(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var s in order)
            {
                wrong += Learn(within[s].Sentence, within[s].Labels);
            }

            Log.Line($"  names epoch {epoch + 1}: {wrong} wrong");
        }

        return weights;
    }

    // Names that the search cannot find teach nothing: they count as none.
    private NameLabel[] Reachable(TaggedSentence sentence, NameLabel[] labels)
    {
        var kept = labels.ToArray();
        for (var first = 0; first < kept.Length; first++)
        {
            if (!NameSearch.IsFirst(kept[first]))
            {
                continue;
            }

            var end = first + 1;
            while (end < kept.Length && kept[end] == kept[first] + 1)
            {
                end++;
            }

            var found = NameSearch.MayStart(sentence.Words[first + 2], inventory[sentence.Tags[first + 2]])
                && Enumerable.Range(first + 1, end - first - 1).All(i => NameSearch.MayFollow(sentence.Words, sentence.Tags, inventory, i + 2));
            if (!found)
            {
                Array.Fill(kept, NameLabel.Outside, first, end - first);
            }
        }

        return kept;
    }

    private Word[] WithStrangers(Word[] words)
    {
        var changed = words.ToArray();
        for (var i = 2; i < words.Length - 2; i++)
        {
            if (strangers.Below(OneStrangerOf) == 0)
            {
                changed[i] = new Word(words[i], strangers.Next(), strangers.Below(OneWithoutClustersOf) != 0);
            }
        }

        return changed;
    }

    private int Learn(TaggedSentence sentence, NameLabel[] gold)
    {
        var words = WithStrangers(sentence.Words);
        Span<NameLabel> found = stackalloc NameLabel[gold.Length];
        Span<int> buckets = stackalloc int[NameFeatures.MostOfPlace];
        NameSearch.Run(words, sentence.Tags, inventory, phrases, new Scorer(weights, IsDerived(sentence) ? aside : null, gold), found);
        weights.Tick();
        aside.Tick();
        var wrong = 0;
        var page = NameSearch.PageOf(words);
        for (var i = 0; i < gold.Length; i++)
        {
            var (wasGold, wasFound) = i == 0 ? (NameLabel.Outside, NameLabel.Outside) : (gold[i - 1], found[i - 1]);
            if (gold[i] != found[i])
            {
                wrong++;
                var n = NameFeatures.OfPlace(words, sentence.Tags, i + 2, page, phrases, buckets, weights.Shift);
                Update(sentence, buckets[..n], gold[i], 1);
                Update(sentence, buckets[..n], found[i], -1);
            }

            if ((gold[i] != found[i] || NameSearch.KindOf(wasGold) != NameSearch.KindOf(wasFound)) && NameSearch.MayFollow(words, sentence.Tags, inventory, i + 2))
            {
                LearnStep(sentence, words, i, wasGold, gold[i], 1);
                LearnStep(sentence, words, i, wasFound, found[i], -1);
            }
        }

        return wrong;
    }

    private void LearnStep(TaggedSentence sentence, Word[] words, int i, NameLabel before, NameLabel label, int delta)
    {
        Span<int> buckets = stackalloc int[NameFeatures.MostOfStep];
        var n = NameFeatures.OfStep(words, sentence.Tags, i + 2, (uint)NameSearch.KindOf(before) + 1, buckets, weights.Shift);
        Update(sentence, buckets[..n], label, delta);
    }

    private void Update(TaggedSentence sentence, ReadOnlySpan<int> buckets, NameLabel label, int delta)
    {
        weights.Update(buckets, (int)label, delta);
        if (IsDerived(sentence))
        {
            aside.Update(buckets, (int)label, delta);
        }
    }

    private static bool IsDerived(TaggedSentence sentence) => NamedSentences.IsDerived(sentence.Tree);

    private readonly struct Scorer(TrainingWeights weights, TrainingWeights? aside, NameLabel[] gold) : INameScorer
    {
        private const int Margin = 60;

        public int Shift => weights.Shift;

        public void Score(ReadOnlySpan<int> buckets, Span<int> scores)
        {
            weights.Score(buckets, scores);
            if (aside is not null)
            {
                Span<int> more = stackalloc int[scores.Length];
                aside.Score(buckets, more);
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] += more[i];
                }
            }
        }

        public int Cost(int word, NameLabel label) => label == gold[word] ? 0 : Margin;
    }
}
