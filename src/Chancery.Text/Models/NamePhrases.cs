using System.Runtime.CompilerServices;

namespace Chancery.Text.Models;

/// <summary>Listed names of two and three words, kept as hashes. Immutable.</summary>
internal sealed class NamePhrases
{
    private readonly Dictionary<uint, NameLists> listed;

    /// <param name="listed">Kind of name by <see cref="KeyOf(uint, uint)"/> or <see cref="KeyOf(uint, uint, uint)"/> of the hashes of its words as written.</param>
    public NamePhrases(Dictionary<uint, NameLists> listed) => this.listed = listed;

    public static uint KeyOf(uint first, uint second) => FeatureHash.OfNumber(first, (int)second);

    public static uint KeyOf(uint first, uint second, uint third) => FeatureHash.OfNumber(KeyOf(first, second), (int)third);

    public NameLists Find(uint key) => listed.GetValueOrDefault(key);

    public void Write(ByteSink sink)
    {
        sink.Int(listed.Count);
        foreach (var (key, lists) in listed.OrderBy(p => p.Key))
        {
            sink.Int((int)key);
            sink.Byte((byte)lists);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NamePhrases Read(ref ByteSource source)
    {
        var count = source.Int();
        var listed = new Dictionary<uint, NameLists>(count);
        for (var i = 0; i < count; i++)
        {
            listed.Add((uint)source.Int(), (NameLists)source.Byte());
        }

        return new NamePhrases(listed);
    }
}
