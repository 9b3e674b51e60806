namespace Chancery.Web.Parts;

/// <summary>Cuts an explanation where a reader in a hurry may stop.</summary>
public static class FirstSentence
{
    // Shorter than that a sentence is a step on the way, and the next one is needed to make sense of it.
    private const int Short = 60;

    /// <summary>The first sentence and what follows, which is empty where there is none. “U.S. debt” and “No. 4” end no sentence: what ends one is a stop after a whole word, a figure or a closing mark, before a capital. A short sentence takes the next one with it.</summary>
    public static (string First, string More) Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var i = 2; i + 2 < words.Length; i++)
        {
            if (i >= Short && words[i] is '.' or ';' && words[i + 1] == ' ' && EndsWord(words, i - 1) && (words[i] == ';' || char.IsUpper(words[i + 2]) || words[i + 2] is '“' or '$'))
            {
                return (words[..i] + ".", char.ToUpperInvariant(words[i + 2]) + words[(i + 3)..]);
            }
        }

        return (words, "");
    }

    private static bool EndsWord(string words, int last) => words[last] is ')' or '%' or '”' || char.IsDigit(words[last]) || (char.IsLetter(words[last]) && char.IsLetter(words[last - 1]));
}
