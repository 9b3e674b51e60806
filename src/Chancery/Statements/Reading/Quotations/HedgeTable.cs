namespace Chancery.Statements.Reading.Quotations;

/// <summary>The table <c>data/statements/hedges.tsv</c>: words by which an author doubts what is reported. Immutable.</summary>
internal sealed class HedgeTable
{
    private readonly Dictionary<string, Certainty> words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static HedgeTable Load(string path)
    {
        var table = new HedgeTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            table.words[cells[0]] = cells.Length == 2 && Enum.TryParse<Certainty>(cells[1], ignoreCase: true, out var certainty)
                ? certainty
                : throw new FormatException($"{path}:{i + 1}: expected a word, a tab and one of {string.Join(", ", Enum.GetNames<Certainty>())}");
        }

        return table;
    }

    /// <summary>How sure a reported thing is beside that word; null where it is no word of doubt.</summary>
    internal Certainty? Of(string word) => words.TryGetValue(word, out var certainty) ? certainty : null;
}
