using System.Collections.Frozen;

namespace Chancery.Quantities.Reading;

/// <summary>The words of <c>data/quantities</c>, whatever their case. Immutable once loaded.</summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, CurrencyCode>.AlternateLookup<ReadOnlySpan<char>> signs;

    private readonly HashSet<(CurrencyCode Currency, string Unit)> units;

    /// <summary>A vocabulary of these words, signs and units of currencies; a sign holds at least one character that is no letter.</summary>
    public Vocabulary(Dictionary<string, WordEntry> words, Dictionary<string, CurrencyCode> signs, HashSet<(CurrencyCode Currency, string Unit)> units)
    {
        this.units = units;
        this.words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        this.signs = signs.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is known of the word; null for nothing.</summary>
    public WordEntry? Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out var entry) ? entry : null;

    /// <summary>The currency of the sign; null for none.</summary>
    public CurrencyCode? SignOf(ReadOnlySpan<char> sign) => signs.TryGetValue(sign, out var code) ? code : null;

    /// <summary>Whether a currency is counted in that unit, with or without an adjective: "crowns" of four.</summary>
    public bool IsUnitOf(CurrencyCode currency, string unit) => units.Contains((currency, unit));

    /// <summary>Whether the stretch may state a figure or a time at all: a digit, or a word that triggers.</summary>
    public bool MayState(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i - start > 1 && Find(text[start..i]) is { IsTrigger: true })
            {
                return true;
            }
        }

        return false;
    }
}
