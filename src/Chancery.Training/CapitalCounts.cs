namespace Chancery.Training;

/// <summary>Counts how often words begin with a capital where nothing but their being names asks for one: within sentences.</summary>
internal sealed class CapitalCounts
{
    private const int LeastCount = 8;
    private readonly Dictionary<string, (int Lower, int Upper)> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of a sentence but the first and those behind a mark; titles and shouted lines count for nothing.</summary>
    public void Add(IReadOnlyList<string> sentence)
    {
        var capitals = sentence.Count(w => char.IsUpper(w[0]));
        if (capitals * 2 > sentence.Count)
        {
            return;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (!char.IsLetter(word[0]) || !char.IsLetterOrDigit(sentence[i - 1][0]))
            {
                continue;
            }

            var lower = word.ToLowerInvariant();
            var (below, above) = counts.GetValueOrDefault(lower);
            counts[lower] = char.IsUpper(word[0]) ? (below, above + 1) : (below + 1, above);
        }
    }

    /// <summary>Shares in steps from 1 (never) to 6 (always) by the word in lower case; rare words are left out.</summary>
    public Dictionary<string, byte> Steps() =>
        counts.Where(c => c.Value.Lower + c.Value.Upper >= LeastCount).ToDictionary(c => c.Key, c => StepOf(c.Value.Upper / (double)(c.Value.Lower + c.Value.Upper)), StringComparer.Ordinal);

    private static byte StepOf(double share) => share switch
    {
        < 0.02 => 1,
        < 0.1 => 2,
        < 0.4 => 3,
        < 0.7 => 4,
        < 0.95 => 5,
        _ => 6,
    };
}
