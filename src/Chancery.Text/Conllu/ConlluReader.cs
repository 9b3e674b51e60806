using System.Globalization;

namespace Chancery.Text.Conllu;

/// <summary>Reads CoNLL-U files (<c>universaldependencies.org/format.html</c>), sentence by sentence.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>Reads all sentences; lazily.</summary>
    /// <param name="reader">Where to read from; it stays open.</param>
    /// <param name="name">Name of the file, for errors.</param>
    /// <exception cref="FormatException">A line is no CoNLL-U: the message names file, line and what was expected.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (comments, rows, words, number) = (new List<string>(), new List<ConlluRow>(), 0, 0);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] == '#' && rows.Count == 0)
            {
                comments.Add(line);
            }
            else if (line.AsSpan().Trim().Length > 0)
            {
                var row = ParseRow(line, name, number);
                words = row.IsWord ? ExpectWord(row, words + 1, name, number) : words;
                rows.Add(row);
            }
            else if (rows.Count > 0)
            {
                yield return Finish(comments, rows, words, name, number);
                (comments, rows, words) = ([], [], 0);
            }
        }

        if (rows.Count > 0)
        {
            yield return Finish(comments, rows, words, name, number);
        }
    }

    private static ConlluRow ParseRow(string line, string name, int number)
    {
        var c = line.Split('\t');
        if (c.Length != Columns)
        {
            throw Error(name, number, $"expected {Columns} columns with tabs between, found {c.Length}");
        }

        if (c[0].Length == 0 || !char.IsAsciiDigit(c[0][0]) || !c[0].All(x => char.IsAsciiDigit(x) || x is '-' or '.'))
        {
            throw Error(name, number, $"expected a number, a range or an empty node in the first column, found '{c[0]}'");
        }

        return c[1].Length > 0
            ? new ConlluRow(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9])
            : throw Error(name, number, "expected a word in the second column, found nothing");
    }

    private static int ExpectWord(ConlluRow row, int expected, string name, int number) =>
        row.Id == expected.ToString(CultureInfo.InvariantCulture)
            ? expected
            : throw Error(name, number, $"expected word {expected}, found '{row.Id}'");

    private static ConlluSentence Finish(List<string> comments, List<ConlluRow> rows, int words, string name, int number)
    {
        foreach (var row in rows)
        {
            if (row.IsWord && row.Head != "_" &&
                !(int.TryParse(row.Head, NumberStyles.None, CultureInfo.InvariantCulture, out var head) && head <= words))
            {
                throw Error(name, number - 1, $"expected in the sentence that ends here a head from 0 to {words} for word {row.Id}, found '{row.Head}'");
            }
        }

        return new ConlluSentence(comments, rows);
    }

    private static FormatException Error(string name, int line, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: {expected}"));
}
