namespace Chancery.Plover;

/// <summary>The rows of a table under <c>data/plover</c>: comments and the line of names left out, cells between tabs.</summary>
internal static class TableRows
{
    /// <summary>Reads the rows of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">How many cells each row must have.</param>
    /// <returns>Cells with the place to name in an error.</returns>
    /// <exception cref="FormatException">A row has another number of cells; the message names file, line and what was expected.</exception>
    internal static IEnumerable<(string[] Cells, string Place)> Of(string path, int columns)
    {
        var lines = File.ReadAllLines(path);
        var isHeading = true;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length != columns)
            {
                throw new FormatException($"{path}:{i + 1}: expected {columns} cells between tabs, found {cells.Length}");
            }

            if (!isHeading)
            {
                yield return (cells, $"{path}:{i + 1}");
            }

            isHeading = false;
        }
    }
}
