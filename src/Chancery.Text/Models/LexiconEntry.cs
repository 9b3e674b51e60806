namespace Chancery.Text.Models;

/// <summary>What the lexicon knows of a word.</summary>
/// <remarks><c>default</c> is a word that is not listed: no cluster, no tags seen.</remarks>
/// <param name="Fine">Its cluster among many, from 1; 0 for none.</param>
/// <param name="Middle">Its cluster among fewer, from 1; 0 for none.</param>
/// <param name="Coarse">Its cluster among few, from 1; 0 for none.</param>
/// <param name="Ambiguity">Which set of tags it was seen with; 0 for none.</param>
/// <param name="OnlyTag">One more than the only tag it ever has; 0 where it has several or was seen too rarely.</param>
/// <param name="IsKnown">Whether the training trees hold it often enough to be a feature itself.</param>
internal readonly record struct LexiconEntry(ushort Fine, byte Middle, byte Coarse, ushort Ambiguity, byte OnlyTag, bool IsKnown)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool IsListed => Fine != 0 || Ambiguity != 0 || IsKnown;

    public void Write(ByteSink sink) =>
        sink.Bytes([(byte)Fine, (byte)(Fine >> 8), Middle, Coarse, (byte)Ambiguity, (byte)(Ambiguity >> 8), OnlyTag, IsKnown ? (byte)1 : (byte)0]);

    public static LexiconEntry Read(ref ByteSource source)
    {
        var b = source.Bytes(8);
        return new((ushort)(b[0] | (b[1] << 8)), b[2], b[3], (ushort)(b[4] | (b[5] << 8)), b[6], b[7] != 0);
    }
}
