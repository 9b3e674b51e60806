using Chancery.Text;

namespace Chancery.Plover;

/// <summary>The contexts of PLOVER 2.0 and the words that tell of them. Immutable.</summary>
internal sealed class ContextTable
{
    private readonly List<(string Context, string[] Phrases)> rows = [];

    /// <summary>Reads <c>contexts.tsv</c>: a context, then words between commas; one that ends in * stands for all that begin so.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal ContextTable(string path)
    {
        foreach (var (cells, place) in TableRows.Of(path, 2))
        {
            var phrases = cells[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (phrases.Length == 0)
            {
                throw new FormatException($"{place}: expected words after {cells[0]}");
            }

            rows.Add((cells[0], phrases));
        }
    }

    /// <summary>Every context that a paragraph has a word of, in the order of the table.</summary>
    internal IEnumerable<string> Of(string text, TextSpan paragraph) =>
        rows.Where(r => r.Phrases.Any(p => Holds(text.AsSpan(paragraph.Start, paragraph.Length), p))).Select(r => r.Context);

    private static bool Holds(ReadOnlySpan<char> text, string phrase)
    {
        var isStem = phrase[^1] == '*';
        var words = phrase.AsSpan(0, phrase.Length - (isStem ? 1 : 0));
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            var start = from + at;
            var end = start + words.Length;
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (isStem || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }
}
