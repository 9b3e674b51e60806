using System.Numerics;

namespace Chancery.Copies;

/// <summary>Goes over the words of a text and hashes each run of five.</summary>
internal sealed class WordRuns
{
    private const int Length = 5;
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15; // odd, from the golden ratio; any odd number with mixed bits does

    private readonly ulong[] window = new ulong[Length];
    private readonly bool[] tells = new bool[Length];
    private int words;

    /// <summary>A hash of all words in order.</summary>
    public ulong Words { get; private set; }

    /// <summary>Runs given.</summary>
    public int Count { get; private set; }

    /// <summary>Gives the hash of each run; of a text shorter than one run, the hash of its words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="take">Gets each run.</param>
    /// <param name="tell">Gets a hash of the two words before and the two behind, and the hash of the word between, where that is a figure or a name by its capital.</param>
    public void Read(string text, Action<ulong> take, Action<ulong, ulong> tell)
    {
        ulong word = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                tells[words % Length] = word == 0 ? char.IsUpper(c) || char.IsDigit(c) : tells[words % Length] || char.IsDigit(c);
                word = (word + char.ToLowerInvariant(c)) * Prime;
                word = BitOperations.RotateLeft(word, 23);
            }
            else if (word != 0)
            {
                Add(word, take, tell);
                word = 0;
            }
        }

        if (word != 0)
        {
            Add(word, take, tell);
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

    private void Add(ulong word, Action<ulong> take, Action<ulong, ulong> tell)
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
        var middle = (words + (Length / 2)) % Length;
        if (tells[middle])
        {
            tell(Context(), window[middle]);
        }
    }

    // Figures and names around it count as any figure or name: in “March 3, 2024” all three may be others in the next letter of a form.
    private ulong Context()
    {
        ulong context = 0;
        for (var i = 0; i < Length; i++)
        {
            context = (BitOperations.RotateLeft(context, 13) ^ (tells[(words + i) % Length] ? 0 : window[(words + i) % Length])) * Prime;
        }

        return Mix(context);
    }
}
