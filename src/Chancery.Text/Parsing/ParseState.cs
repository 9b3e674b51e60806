using Chancery.Text.Tagging;

namespace Chancery.Text.Parsing;

/// <summary>A partly built tree: stack, next word and arcs. Reused from sentence to sentence; one thread at a time.</summary>
/// <remarks>Words are 0 to <see cref="Count"/>−1; <see cref="Root"/> comes after them (Ballesteros and Nivre 2013) and <see cref="None"/> after that.</remarks>
internal sealed class ParseState
{
    private readonly int[] stack;

    public ParseState(int mostWords)
    {
        var room = mostWords + 2;
        MostWords = mostWords;
        stack = new int[room];
        (Words, Heads, Labels) = (new Atoms[room], new int[room], new byte[room]);
        (Left, Left2, Right, Right2) = (new int[room], new int[room], new int[room], new int[room]);
        (LeftCount, RightCount, LeftSet, RightSet) = (new byte[room], new byte[room], new uint[room], new uint[room]);
        (VerbsBefore, MarksBefore) = (new ushort[room], new ushort[room]);
    }

    public int MostWords { get; }

    public int Count { get; private set; }

    public int Root => Count;

    public int None => Count + 1;

    public int Next { get; private set; }

    public int StackSize { get; private set; }

    public Atoms[] Words { get; }

    /// <summary>Head of each word, <see cref="None"/> where it has none yet.</summary>
    public int[] Heads { get; }

    /// <summary>One more than the relation to the head; 0 where there is no head.</summary>
    public byte[] Labels { get; }

    public int[] Left { get; }

    public int[] Left2 { get; }

    public int[] Right { get; }

    public int[] Right2 { get; }

    public byte[] LeftCount { get; }

    public byte[] RightCount { get; }

    /// <summary>Hash of the relations of the dependents on the left, whatever their order.</summary>
    public uint[] LeftSet { get; }

    public uint[] RightSet { get; }

    /// <summary>Number of verbs before each place.</summary>
    public ushort[] VerbsBefore { get; }

    /// <summary>Number of punctuation marks before each place.</summary>
    public ushort[] MarksBefore { get; }

    public bool IsDone => Next == Count && StackSize == 0;

    public int Top => StackSize > 0 ? stack[StackSize - 1] : None;

    public int Second => StackSize > 1 ? stack[StackSize - 2] : None;

    public int Third => StackSize > 2 ? stack[StackSize - 3] : None;

    public ReadOnlySpan<int> Stack => stack.AsSpan(0, StackSize);

    /// <summary>The place so many words after the next word, the root and nothing included.</summary>
    public int Ahead(int distance) => Next + distance <= Count ? Next + distance : None;

    /// <summary>Starts on a sentence.</summary>
    public void Start(int count)
    {
        (Count, Next, StackSize) = (count, 0, 0);
        var room = count + 2;
        Heads.AsSpan(0, room).Fill(None);
        Left.AsSpan(0, room).Fill(None);
        Left2.AsSpan(0, room).Fill(None);
        Right.AsSpan(0, room).Fill(None);
        Right2.AsSpan(0, room).Fill(None);
        Labels.AsSpan(0, room).Clear();
        LeftCount.AsSpan(0, room).Clear();
        RightCount.AsSpan(0, room).Clear();
        LeftSet.AsSpan(0, room).Clear();
        RightSet.AsSpan(0, room).Clear();
        Words[count] = new Atoms(1, 1, 1, 1, 1, 1);
        Words[count + 1] = default;
    }

    /// <summary>Fills in a word; in order from 0.</summary>
    public void SetWord(int i, Word word, int tag, JointTag joint)
    {
        Words[i] = new Atoms(word.Known, (uint)(tag + 2) * 0x9E3779B1u, (uint)joint.Upos + 2, word.Fine, word.Middle, word.Coarse);
        if (i == 0)
        {
            VerbsBefore[0] = MarksBefore[0] = 0;
        }

        VerbsBefore[i + 1] = (ushort)(VerbsBefore[i] + (joint.Upos == Text.Upos.VERB ? 1 : 0));
        MarksBefore[i + 1] = (ushort)(MarksBefore[i] + (joint.Upos == Text.Upos.PUNCT ? 1 : 0));
    }

    public bool Allows(Move move) => move switch
    {
        Move.Shift => Next < Count,
        Move.Left => StackSize > 0 && Heads[Top] == None,
        Move.Right => StackSize > 0 && Next < Count,
        Move.Reduce => StackSize > 0 && Heads[Top] != None,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Makes a move; an arc gets that label.</summary>
    public void Make(Move move, byte label = 0)
    {
        switch (move)
        {
            case Move.Shift:
                stack[StackSize++] = Next++;
                break;
            case Move.Left:
                Attach(Next, Top, label);
                StackSize--;
                break;
            case Move.Right:
                Attach(Top, Next, label);
                stack[StackSize++] = Next++;
                break;
            case Move.Reduce:
                StackSize--;
                break;
        }
    }

    private void Attach(int head, int dependent, byte label)
    {
        Heads[dependent] = head;
        Labels[dependent] = label;
        if (dependent < head)
        {
            (Left2[head], Left[head]) = (Left[head], dependent);
            LeftCount[head] = (byte)Math.Min(LeftCount[head] + 1, 4);
            LeftSet[head] |= 1u << (label * 7 % 32);
        }
        else
        {
            (Right2[head], Right[head]) = (Right[head], dependent);
            RightCount[head] = (byte)Math.Min(RightCount[head] + 1, 4);
            RightSet[head] |= 1u << (label * 7 % 32);
        }
    }
}
