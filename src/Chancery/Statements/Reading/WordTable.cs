using System.Collections.Frozen;

namespace Chancery.Statements.Reading;

/// <summary>A table of one column below <c>data/statements</c>: words of one kind. Immutable.</summary>
internal sealed class WordTable
{
    private readonly FrozenSet<string> words;

    private WordTable(IEnumerable<string> words) => this.words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table: comments, a header, and one word a line.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static WordTable Load(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                throw new FormatException($"{path}:{i + 1}: expected one word");
            }
        }

        return new WordTable(lines.Where(l => l.Length > 0 && l[0] != '#').Skip(1));
    }

    /// <summary>Whether the table lists a word, whatever its capitals.</summary>
    internal bool Holds(string word) => words.Contains(word);
}
