using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>Words met lately, shared by all threads. A fixed table: a newer word takes the place of an older one, so memory is bounded.</summary>
internal sealed class WordCache(Lexicon lexicon)
{
    private const int Slots = 1 << 15;
    private const int LongestKept = 40;
    private readonly Word?[] slots = new Word?[Slots];

    public Word Find(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestKept)
        {
            return new Word(form, lexicon);
        }

        uint hash = 0;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 0x9E3779B1;
            hash ^= hash >> 15;
        }

        // A word is complete before it is published, and a lost race only means that it is made again.
        ref var slot = ref slots[hash & (Slots - 1)];
        var word = Volatile.Read(ref slot);
        if (word is null || !form.SequenceEqual(word.Form))
        {
            word = new Word(form, lexicon);
            Volatile.Write(ref slot, word);
        }

        return word;
    }
}
