namespace Chancery.Statements.Reading.Quotations;

/// <summary>The table <c>data/statements/connectives.tsv</c>: words that open a clause behind something said, and whose clause that is. Immutable.</summary>
internal sealed class ConnectiveTable
{
    private readonly Dictionary<string, ConnectiveClass> words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static ConnectiveTable Load(string path)
    {
        var table = new ConnectiveTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            table.words[cells[0]] = cells.Length == 2 && Enum.TryParse<ConnectiveClass>(cells[1], ignoreCase: true, out var kind)
                ? kind
                : throw new FormatException($"{path}:{i + 1}: expected a word, a tab and one of {string.Join(", ", Enum.GetNames<ConnectiveClass>())}");
        }

        return table;
    }

    /// <summary>Whose clause the word opens; null where it opens none.</summary>
    internal ConnectiveClass? Of(string word) => words.TryGetValue(word, out var kind) ? kind : null;
}
