using System.Globalization;
using System.Text;

namespace Chancery.Ledger.Asking;

/// <summary>Words that a person looks for: each must be there, those in quotation marks together. Case and accents do not matter.</summary>
public sealed class SearchWords
{
    /// <summary>Rows that a search for words alone counts, unless a filter says otherwise.</summary>
    public const long MostCounted = 10_000;

    // Nobody types as many; the full-text search takes no more than some hundreds at once.
    private const int MostWords = 50;

    private readonly List<string[]> phrases;

    private SearchWords(List<string[]> phrases) => this.phrases = phrases;

    /// <summary>Reads what a person typed; null where there is no word in it.</summary>
    public static SearchWords? Parse(string? typed)
    {
        var phrases = new List<string[]>();
        var parts = (typed ?? "").Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var words = Tokens(parts[i]).Select(t => parts[i].Substring(t.Start, t.Length)).ToArray();
            if (i % 2 == 1 && words.Length > 0)
            {
                phrases.Add(words);
            }
            else
            {
                phrases.AddRange(words.Select(w => (string[])[w]));
            }
        }

        return phrases.Count == 0 ? null : new SearchWords(phrases);
    }

    /// <summary>Where the words stand in a text, in its order, without overlap.</summary>
    public IReadOnlyList<(int Start, int Length)> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokens(text).ToList();
        var found = new List<(int Start, int Length)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var phrase = phrases.Find(p => Matches(text, tokens, i, p));
            if (phrase is not null)
            {
                var last = tokens[i + phrase.Length - 1];
                found.Add((tokens[i].Start, last.Start + last.Length - tokens[i].Start));
                i += phrase.Length - 1;
            }
        }

        return found;
    }

    /// <summary>As SQLite's full-text search takes them; nothing that was typed is an operator.</summary>
    /// <exception cref="FormatException">They are more than can be looked for.</exception>
    internal string ToQuery() => phrases.Sum(p => p.Length) > MostWords ? throw new FormatException($"expected {MostWords} words or fewer to look for, not {phrases.Sum(p => p.Length)}") : string.Join(' ', phrases.Select(p => $"\"{string.Join(' ', p)}\""));

    private static bool Matches(string text, List<(int Start, int Length)> tokens, int at, string[] phrase)
    {
        if (at + phrase.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            var (start, length) = tokens[at + i];
            if (CultureInfo.InvariantCulture.CompareInfo.Compare(text.AsSpan(start, length), phrase[i], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Runs of letters, marks and digits, as the tokenizer "unicode61" cuts them.
    private static IEnumerable<(int Start, int Length)> Tokens(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i += i < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var inside = i < text.Length && IsPart(text, i);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, i - start);
                start = -1;
            }
        }
    }

    private static bool IsPart(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse);
}
