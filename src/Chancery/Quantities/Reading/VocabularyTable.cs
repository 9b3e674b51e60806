namespace Chancery.Quantities.Reading;

/// <summary>A small tab-separated table: <c>#</c> lines are comments, the first other line names the columns.</summary>
internal static class VocabularyTable
{
    /// <summary>Reads the rows, each with its line number for messages; missing fields at the end are empty.</summary>
    /// <exception cref="InvalidDataException">The file is missing, its header differs, or a row has too many fields.</exception>
    public static IEnumerable<(string[] Fields, string Place)> Read(string folder, string name, params string[] columns)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: expected a table with the columns {string.Join(' ', columns)}");
        }

        var number = 0;
        var headed = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (!headed)
            {
                headed = fields.SequenceEqual(columns) ? true : throw new InvalidDataException($"{name}, line {number}: expected the header {string.Join(' ', columns)}");
                continue;
            }

            if (fields.Length > columns.Length)
            {
                throw new InvalidDataException($"{name}, line {number}: expected at most {columns.Length} fields");
            }

            Array.Resize(ref fields, columns.Length);
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] ??= "";
            }

            yield return (fields, $"{name}, line {number}");
        }
    }
}
