using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Text.Models;

/// <summary>Hashing of words and of features: multiply-shift, the same on every machine and in every run.</summary>
internal static class FeatureHash
{
    private const uint Seed = 0x811C9DC5;

    // Odd 64-bit multipliers, a row of four for each template; from splitmix64 (Steele, Lea and Flood 2014) with a fixed start.
    private static readonly ulong[] Multipliers = MakeMultipliers(256 * 4);

    /// <summary>Hash of a word as written, digits as one class.</summary>
    public static uint OfForm(ReadOnlySpan<char> form)
    {
        var hash = Seed;
        foreach (var c in form)
        {
            hash = Step(hash, char.IsAsciiDigit(c) ? '0' : c == '’' ? '\'' : c);
        }

        return Finish(hash);
    }

    /// <summary>Hash of a word whatever its case, digits as one class.</summary>
    public static uint OfLower(ReadOnlySpan<char> form)
    {
        var hash = Seed;
        foreach (var c in form)
        {
            hash = Step(hash, char.IsAsciiDigit(c) ? '0' : c == '’' ? '\'' : char.ToLowerInvariant(c));
        }

        return Finish(hash);
    }

    /// <summary>A well mixed value of a small number, in the group of that name.</summary>
    public static uint OfNumber(uint group, int value) => Finish(Step(Step(Seed, (int)group), value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(int template, uint a, int shift) =>
        (int)((Factor(template, 3) + (a * Factor(template, 0))) >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(int template, uint a, uint b, int shift) =>
        (int)((Factor(template, 3) + (a * Factor(template, 0)) + (b * Factor(template, 1))) >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(int template, uint a, uint b, uint c, int shift) =>
        (int)((Factor(template, 3) + (a * Factor(template, 0)) + (b * Factor(template, 1)) + (c * Factor(template, 2))) >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Factor(int template, int place) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Multipliers), (template * 4) + place);

    private static uint Step(uint hash, int c) => (hash ^ (uint)c) * 0x01000193;

    // The finaliser of MurmurHash3 (Appleby 2011): spreads every input bit over the word.
    private static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static ulong[] MakeMultipliers(int count)
    {
        var multipliers = new ulong[count];
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < count; i++)
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            multipliers[i] = (mixed ^ (mixed >> 31)) | 1;
        }

        return multipliers;
    }
}
