namespace Chancery.Text.Tagging;

/// <summary>Tables of words by kind: lines of <c>kind TAB words</c>, words parted by spaces; empty lines and those behind "#" say nothing.</summary>
internal static class KindLines
{
    /// <summary>The words of a table in its order, each with its kind.</summary>
    /// <param name="path">The table.</param>
    /// <param name="kinds">The kinds that there are; two or more.</param>
    /// <exception cref="InvalidDataException">A line does not hold a kind and words; the message names file and line.</exception>
    public static IEnumerable<(string Kind, string Word)> Read(string path, params string[] kinds)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            if (lines[i].Split('\t') is not [var kind, var words] || !kinds.Contains(kind))
            {
                throw new InvalidDataException($"{path}:{i + 1}: expected {string.Join(", ", kinds[..^1].Select(k => $"'{k}'"))} or '{kinds[^1]}', a tab and words");
            }

            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (kind, word);
            }
        }
    }
}
