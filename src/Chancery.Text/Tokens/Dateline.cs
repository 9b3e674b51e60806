namespace Chancery.Text.Tokens;

/// <summary>Tells where a report was written from what it says: "OSLO, May 3 (Reuters) — The minister …".</summary>
internal static class Dateline
{
    private const int MostTokens = 14;

    // "UN — The …" is a body; the name of a town in capitals is longer.
    private const int ShortestTown = 4;

    // "de", "of": words that a name of a town leaves small.
    private const int LongestSmallWord = 3;

    /// <summary>Whether the dateline that a line opens with ends at a token: a town in capitals, or one with its agency in brackets, up to a dash before a capital.</summary>
    internal static bool EndsAt(ReadOnlySpan<char> text, List<TextSpan> tokens, int first, int i)
    {
        if (i == first || i - first >= MostTokens || i + 1 >= tokens.Count || !IsDash(Word(text, tokens, i)) || !Opens(Word(text, tokens, i + 1))
            || (Word(text, tokens, i) is not "—" && (tokens[i].Start == tokens[i - 1].End || tokens[i + 1].Start == tokens[i].End)))
        {
            return false;
        }

        var isTown = IsTown(Word(text, tokens, first));
        if (!isTown && !(char.IsUpper(text[tokens[first].Start]) && Word(text, tokens, i - 1) is ")"))
        {
            return false;
        }

        for (var at = first; at < i; at++)
        {
            var word = Word(text, tokens, at);
            if (word is ":" or "?" or "!" or ['"' or '“', ..] || (char.IsLower(word[0]) && (word.Length > LongestSmallWord || !isTown)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDash(ReadOnlySpan<char> word) => word is "—" or "–" or "-" or "--" or "―";

    private static bool Opens(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is ['"' or '“' or '‘' or '$' or '€' or '£', ..];

    private static bool IsTown(ReadOnlySpan<char> word) => word.Length >= ShortestTown && !word.ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z') && char.IsUpper(word[0]);

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, List<TextSpan> tokens, int i) => text[tokens[i].Start..tokens[i].End];
}
