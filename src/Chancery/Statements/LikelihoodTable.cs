using System.Globalization;
using Chancery.Quantities;

namespace Chancery.Statements;

/// <summary>The table <c>data/statements/likelihood.tsv</c>: the chance that words of likelihood stand for. Immutable.</summary>
public sealed class LikelihoodTable
{
    private readonly List<(string Words, Probability? Chance)> rows = [];

    private LikelihoodTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    public static LikelihoodTable Load(string path)
    {
        var table = new LikelihoodTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && lines[i][0] != '#')
            {
                table.rows.Add(Row(lines[i].Split('\t'), $"{path}:{i + 1}"));
            }
        }

        table.rows.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        return table;
    }

    /// <summary>The chance that the words stand for; null where they stand for none ("could"), or none is known.</summary>
    public Probability? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var (phrase, chance) in rows)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return chance;
            }
        }

        return null;
    }

    /// <summary>Whether the table has a row of exactly these words.</summary>
    public bool Lists(string words) => rows.Exists(r => r.Words.Equals(words, StringComparison.OrdinalIgnoreCase));

    private static (string Words, Probability? Chance) Row(string[] cells, string place)
    {
        if (cells.Length == 4 && cells[1] == "-")
        {
            return (cells[0], null);
        }

        Span<decimal> chances = [0, 0, 0];
        for (var i = 0; i < 3; i++)
        {
            if (cells.Length != 4 || !decimal.TryParse(cells[i + 1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out chances[i]) || chances[i] > 1)
            {
                throw new FormatException($"{place}: expected words, then low, point and high chance between 0 and 1 or three dashes, between tabs");
            }
        }

        return (cells[0], new Probability(chances[0], chances[1], chances[2]));
    }
}
