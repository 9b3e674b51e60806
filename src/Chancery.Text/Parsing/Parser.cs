using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>Builds dependency trees word by word, taking the best move each time: arc-eager with the root after the last word. Immutable.</summary>
internal sealed class Parser(WeightTable moves, WeightTable labels)
{
    /// <summary>Finds heads and labels of a sentence whose words are filled in.</summary>
    public void Parse(ParseState state)
    {
        Span<int> buckets = stackalloc int[MoveFeatures.Most];
        Span<int> scores = stackalloc int[4];
        while (!state.IsDone)
        {
            var move = OnlyMove(state);
            if (move is null)
            {
                var n = MoveFeatures.Of(state, buckets, moves.Shift);
                scores.Clear();
                moves.Add(buckets[..n], scores);
                move = Best(state, scores);
            }

            Make(state, move.Value);
        }

        KeepOneRoot(state);
    }

    /// <summary>The move that is left where there is no choice; null where there is one.</summary>
    public static Move? OnlyMove(ParseState state) =>
        state.StackSize == 0 ? Move.Shift
        : state.Next < state.Count ? null
        : state.Allows(Move.Reduce) ? Move.Reduce : Move.Left;

    /// <summary>The best move that is allowed; the first of equals.</summary>
    public static Move Best(ParseState state, ReadOnlySpan<int> scores)
    {
        Move? best = null;
        for (var move = Move.Shift; move <= Move.Reduce; move++)
        {
            if (state.Allows(move) && (best is null || scores[(int)move] > scores[(int)best]))
            {
                best = move;
            }
        }

        return best ?? throw new InvalidOperationException("a state without a move");
    }

    private void Make(ParseState state, Move move)
    {
        var label = move switch
        {
            Move.Left when state.Next == state.Root => (byte)(Relation.Root + 1),
            Move.Left => Label(state, state.Next, state.Top),
            Move.Right => Label(state, state.Top, state.Next),
            _ => (byte)0,
        };
        state.Make(move, label);
    }

    private byte Label(ParseState state, int head, int dependent)
    {
        Span<int> buckets = stackalloc int[LabelFeatures.Most];
        Span<int> scores = stackalloc int[labels.Stride];
        scores.Clear();
        var n = LabelFeatures.Of(state, head, dependent, buckets, labels.Shift);
        labels.Add(buckets[..n], scores);
        return (byte)(Tagging.Tagger.Best(scores[..labels.Classes]) + 1);
    }

    // The first word that hangs from the root and is no mark keeps its place; the others hang from it.
    private void KeepOneRoot(ParseState state)
    {
        var root = FirstRoot(state, skipMarks: true);
        root = root < 0 ? FirstRoot(state, skipMarks: false) : root;
        for (var i = 0; i < state.Count; i++)
        {
            if (state.Heads[i] == state.Root && i != root)
            {
                state.Heads[i] = root;
                state.Labels[i] = Label(state, root, i);
            }
        }
    }

    private static int FirstRoot(ParseState state, bool skipMarks)
    {
        for (var i = 0; i < state.Count; i++)
        {
            if (state.Heads[i] == state.Root && !(skipMarks && state.Words[i].Upos == (uint)Upos.PUNCT + 2))
            {
                return i;
            }
        }

        return -1;
    }
}
