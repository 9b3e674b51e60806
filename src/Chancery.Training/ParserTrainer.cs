using Chancery.Text;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Trains a parser: margin perceptrons for moves and labels, with the dynamic oracle and exploration of Goldberg and Nivre 2013.</summary>
internal sealed class ParserTrainer(int moveBits, int labelBits, ulong seed)
{
    private const int MoveMargin = 60;
    private const int LabelMargin = 40;
    private static readonly int LabelCount = Enum.GetValues<Relation>().Length;
    private readonly DeterministicRandom random = new(seed);
    private readonly ParseState state = new(1024);

    public TrainingWeights Moves { get; } = new(moveBits, 4);

    public TrainingWeights Labels { get; } = new(labelBits, LabelCount);

    public void Train(IReadOnlyList<TaggedSentence> sentences, JointTag[] inventory, int epochs)
    {
        var trees = sentences.Select(s => new GoldTree(s.Tree.Heads)).ToArray();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            long right = 0, all = 0;
            foreach (var s in order)
            {
                Fill(state, sentences[s], inventory);
                Learn(trees[s], sentences[s].Tree, explore: epoch > 0);
                for (var i = 0; i < sentences[s].Tree.Count; i++)
                {
                    right += state.Heads[i] == sentences[s].Tree.Heads[i] ? 1 : 0;
                }

                all += sentences[s].Tree.Count;
            }

            Log.Line($"  parser {seed} epoch {epoch + 1}: {100.0 * right / all:f2}% heads of {all}");
        }
    }

    public static void Fill(ParseState state, TaggedSentence sentence, JointTag[] inventory)
    {
        state.Start(sentence.Tree.Count);
        for (var i = 0; i < sentence.Tree.Count; i++)
        {
            var tag = sentence.Tags[i + 2];
            state.SetWord(i, sentence.Words[i + 2], tag, inventory[tag]);
        }
    }

    private void Learn(GoldTree gold, TreeSentence tree, bool explore)
    {
        Span<int> buckets = stackalloc int[MoveFeatures.Most];
        Span<int> scores = stackalloc int[4];
        while (!state.IsDone)
        {
            if (Parser.OnlyMove(state) is { } only)
            {
                Make(only, tree);
                continue;
            }

            var n = MoveFeatures.Of(state, buckets, Moves.Shift);
            Moves.Score(buckets[..n], scores);
            Moves.Tick();
            var (free, costly) = Rank(gold, scores);
            var best = costly is null || (free is not null && scores[(int)free] >= scores[(int)costly]) ? free : costly;
            if (free is not null && costly is not null && scores[(int)free] - scores[(int)costly] < MoveMargin)
            {
                Moves.Update(buckets[..n], (int)free, 1);
                Moves.Update(buckets[..n], (int)costly, -1);
            }

            var follow = explore && random.Below(10) < 9 ? best : free ?? best;
            Make(follow!.Value, tree);
        }
    }

    private (Move? Free, Move? Costly) Rank(GoldTree gold, ReadOnlySpan<int> scores)
    {
        Move? free = null, costly = null;
        for (var move = Move.Shift; move <= Move.Reduce; move++)
        {
            if (!state.Allows(move))
            {
                continue;
            }

            if (gold.IsFree(state, move))
            {
                free = free is null || scores[(int)move] > scores[(int)free] ? move : free;
            }
            else
            {
                costly = costly is null || scores[(int)move] > scores[(int)costly] ? move : costly;
            }
        }

        return (free, costly);
    }

    private void Make(Move move, TreeSentence tree)
    {
        byte label = 0;
        if (move is Move.Left or Move.Right)
        {
            var (head, dependent) = move == Move.Left ? (state.Next, state.Top) : (state.Top, state.Next);
            label = head == state.Root ? (byte)(Relation.Root + 1) : LearnLabel(head, dependent, tree);
        }

        state.Make(move, label);
    }

    private byte LearnLabel(int head, int dependent, TreeSentence tree)
    {
        Span<int> buckets = stackalloc int[LabelFeatures.Most];
        Span<int> scores = stackalloc int[Labels.Stride];
        var n = LabelFeatures.Of(state, head, dependent, buckets, Labels.Shift);
        Labels.Score(buckets[..n], scores);
        scores = scores[..LabelCount];
        var best = Tagger.Best(scores);
        if (tree.Heads[dependent] == head)
        {
            Labels.Tick();
            var gold = (int)tree.Relations[dependent];
            var rival = TaggerTrainer.BestOther(scores, gold);
            if (scores[gold] - scores[rival] < LabelMargin)
            {
                Labels.Update(buckets[..n], gold, 1);
                Labels.Update(buckets[..n], rival, -1);
            }
        }

        return (byte)(best + 1);
    }
}
