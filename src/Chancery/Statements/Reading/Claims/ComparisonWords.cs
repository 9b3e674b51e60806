namespace Chancery.Statements.Reading.Claims;

/// <summary>The table <c>data/statements/comparisons.tsv</c>: words around a figure that is set beside another of the same thing. Immutable.</summary>
internal sealed class ComparisonWords
{
    private static readonly string[] Classes = ["beside", "after", "year-before", "move"];
    private readonly ILookup<string, string> byClass;

    private ComparisonWords(ILookup<string, string> byClass) => this.byClass = byClass;

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static ComparisonWords Load(string path)
    {
        var found = new List<(string Words, string Class)>();
        var lines = File.ReadAllLines(path);
        for (var i = Array.FindIndex(lines, l => l.Length > 0 && l[0] != '#') + 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length != 2 || cells[0].Length == 0 || !Classes.Contains(cells[1]))
            {
                throw new FormatException($"{path}:{i + 1}: expected words and one of {string.Join(", ", Classes)}");
            }

            found.Add((cells[0], cells[1]));
        }

        return new ComparisonWords(found.ToLookup(f => f.Class, f => f.Words, StringComparer.Ordinal));
    }

    /// <summary>Whether a text ends in words of a class, as words of their own.</summary>
    internal bool End(ReadOnlySpan<char> text, string kind)
    {
        text = text.TrimEnd();
        foreach (var words in byClass[kind])
        {
            if (text.EndsWith(words, StringComparison.OrdinalIgnoreCase) && text.Length > words.Length && !char.IsLetter(text[text.Length - words.Length - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text begins with a blank and words of a class.</summary>
    internal bool Begin(ReadOnlySpan<char> text, string kind)
    {
        foreach (var words in byClass[kind])
        {
            if (text.Length > 0 && text[0] == ' ' && text[1..].StartsWith(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
