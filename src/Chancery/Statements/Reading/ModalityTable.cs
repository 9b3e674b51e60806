namespace Chancery.Statements.Reading;

/// <summary>The table <c>data/statements/modality.tsv</c>: words that say how surely, when or whether. Immutable.</summary>
internal sealed class ModalityTable
{
    private readonly Dictionary<(string Class, string Word), Modality> rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static ModalityTable Load(string path)
    {
        var table = new ModalityTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length != 6)
            {
                throw new FormatException($"{path}:{i + 1}: expected 6 cells (word, class, certainty, time, polarity, stage), found {cells.Length}");
            }

            table.rows[(cells[1], cells[0])] = new Modality(
                cells[0],
                cells[1],
                Cell<Certainty>(cells[2], path, i),
                Cell<Tense>(cells[3], path, i),
                cells[4] == "negative",
                Cell<PledgeStage>(cells[5], path, i));
        }

        return table;
    }

    /// <summary>What that word says in that class, or null.</summary>
    internal Modality? Find(string kind, string word) => rows.GetValueOrDefault((kind, word));

    private static T? Cell<T>(string cell, string path, int line)
        where T : struct, Enum =>
        cell == "-" ? null
        : Enum.TryParse<T>(cell, ignoreCase: true, out var value) ? value
        : throw new FormatException($"{path}:{line + 1}: '{cell}' is no {typeof(T).Name}: expected one of {string.Join(", ", Enum.GetNames<T>())}, or -");
}
