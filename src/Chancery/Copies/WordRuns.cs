using System.Numerics;

namespace Chancery.Copies;

/// <summary>Goes over the words of a text and hashes each run of five.</summary>
internal sealed class WordRuns
{
    private const int Length = 5;
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15; // odd, from the golden ratio; any odd number with mixed bits does

    private readonly ulong[] window = new ulong[Length];
    private int words;

    /// <summary>A hash of all words in order.</summary>
    public ulong Words { get; private set; }

    /// <summary>Runs given.</summary>
    public int Count { get; private set; }

    /// <summary>Gives the hash of each run; of a text shorter than one run, the hash of its words.</summary>
    public void Read(string text, Action<ulong> take)
    {
        ulong word = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word = (word + char.ToLowerInvariant(c)) * Prime;
                word = BitOperations.RotateLeft(word, 23);
            }
            else if (word != 0)
            {
                Add(word, take);
                word = 0;
            }
        }

        if (word != 0)
        {
            Add(word, take);
        }

        if (words is > 0 and < Length)
        {
            Count = 1;
            take(Words);
        }
    }

    /// <summary>Spreads what is known over all bits (SplitMix64, Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }

    private void Add(ulong word, Action<ulong> take)
    {
        Words = Mix(Words + word);
        window[words++ % Length] = word;
        if (words < Length)
        {
            return;
        }

        ulong run = 0;
        for (var i = 0; i < Length; i++)
        {
            run = (BitOperations.RotateLeft(run, 13) ^ window[(words + i) % Length]) * Prime;
        }

        Count++;
        take(Mix(run));
    }
}
