using Chancery.Text.Parsing;

namespace Chancery.Training;

/// <summary>The dynamic oracle of the arc-eager system (Goldberg and Nivre 2013): what a move costs in arcs that can no longer be built.</summary>
internal sealed class GoldTree
{
    private readonly int[] heads;
    private readonly int[] lastChild;
    private readonly int[][] leftChildren;

    public GoldTree(int[] heads)
    {
        this.heads = heads;
        lastChild = new int[heads.Length + 1];
        Array.Fill(lastChild, -1);
        leftChildren = new int[heads.Length + 1][];
        for (var h = 0; h <= heads.Length; h++)
        {
            leftChildren[h] = [.. Enumerable.Range(0, h).Where(d => heads[d] == h)];
        }

        for (var d = 0; d < heads.Length; d++)
        {
            lastChild[heads[d]] = d;
        }
    }

    /// <summary>Whether the move loses no arc that could still be built; for moves that are allowed.</summary>
    public bool IsFree(ParseState state, Move move)
    {
        int top = state.Top, next = state.Next;
        return move switch
        {
            Move.Left => heads[top] <= next && lastChild[top] < next,
            Move.Right => (heads[next] == top || !CanStillGetHead(state, next, exceptTop: true)) && !HasWaitingChild(state, next),
            Move.Shift => !CanStillGetHead(state, next, exceptTop: false, buffer: false) && !HasWaitingChild(state, next),
            Move.Reduce => lastChild[top] < next,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private bool CanStillGetHead(ParseState state, int word, bool exceptTop, bool buffer = true)
    {
        if (heads[word] > word)
        {
            return buffer;
        }

        var stack = state.Stack;
        for (var i = stack.Length - (exceptTop ? 2 : 1); i >= 0; i--)
        {
            if (stack[i] == heads[word])
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWaitingChild(ParseState state, int word)
    {
        foreach (var child in leftChildren[word])
        {
            if (state.Heads[child] == state.None && state.Stack.Contains(child))
            {
                return true;
            }
        }

        return false;
    }
}
