namespace Chancery.Text.Models;

/// <summary>What the lexicon knows of a word.</summary>
/// <remarks><c>default</c> is a word that is not listed: no cluster, no tags seen.</remarks>
/// <param name="Fine">Its cluster among many, from 1; 0 for none.</param>
/// <param name="Middle">Its cluster among fewer, from 1; 0 for none.</param>
/// <param name="Coarse">Its cluster among few, from 1; 0 for none.</param>
/// <param name="Ambiguity">Which set of tags it was seen with; 0 for none.</param>
/// <param name="OnlyTag">One more than the only tag it ever has; 0 where it has several or was seen too rarely.</param>
/// <param name="IsKnown">Whether the training trees hold it often enough to be a feature itself.</param>
/// <param name="Capitals">How large a share of its uses within sentences begins with a capital, in steps from 1 (never) to 6 (always); 0 for unknown. Kept with the form in lower case.</param>
/// <param name="Lists">Which lists of names hold it. Kept with the form that begins with a capital.</param>
internal readonly record struct LexiconEntry(ushort Fine, byte Middle, byte Coarse, ushort Ambiguity, byte OnlyTag, bool IsKnown, byte Capitals, NameLists Lists)
{
    /// <summary>Bytes of an entry in a model file.</summary>
    public const int Size = 10;

    /// <summary>Whether there is anything to tell.</summary>
    public bool IsListed => Fine != 0 || Ambiguity != 0 || IsKnown || Capitals != 0 || Lists != NameLists.None;

    /// <summary>One byte of the entry; equal bytes of all entries lie together in a model file, which compresses well.</summary>
    public byte ByteAt(int column) => column switch
    {
        0 => (byte)Fine,
        1 => (byte)(Fine >> 8),
        2 => Middle,
        3 => Coarse,
        4 => (byte)Ambiguity,
        5 => (byte)(Ambiguity >> 8),
        6 => OnlyTag,
        7 => IsKnown ? (byte)1 : (byte)0,
        8 => Capitals,
        9 => (byte)Lists,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>The entry at a place of the columns.</summary>
    public static LexiconEntry Read(ReadOnlySpan<byte> columns, int count, int at) => new(
        (ushort)(columns[at] | (columns[at + count] << 8)),
        columns[at + (2 * count)],
        columns[at + (3 * count)],
        (ushort)(columns[at + (4 * count)] | (columns[at + (5 * count)] << 8)),
        columns[at + (6 * count)],
        columns[at + (7 * count)] != 0,
        columns[at + (8 * count)],
        (NameLists)columns[at + (9 * count)]);
}
