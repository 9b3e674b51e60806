namespace Chancery.Statements;

/// <summary>The table <c>data/statements/outcomes.tsv</c>: words that tell whether what is foretold could be seen to happen. Immutable.</summary>
public sealed class OutcomeTable
{
    private const string Header = "word\tclass";
    private readonly List<(string Start, ForecastOutcome Outcome)> rows = [];

    private OutcomeTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    public static OutcomeTable Load(string path)
    {
        var table = new OutcomeTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#' || lines[i] == Header)
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length != 2 || cells[0].Length == 0 || !Enum.TryParse<ForecastOutcome>(cells[1], ignoreCase: true, out var outcome))
            {
                throw new FormatException($"{path}:{i + 1}: expected a word and one of vague, direction, event, between tabs");
            }

            table.rows.Add((cells[0], outcome));
        }

        return table;
    }

    /// <summary>What those words foretell. A vague word spoils the rest; a figure that is no year makes an event of them; words of which the table knows none are vague.</summary>
    public ForecastOutcome Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = new HashSet<ForecastOutcome>();
        for (var start = 0; start < words.Length; start++)
        {
            var end = start;
            while (end < words.Length && char.IsLetterOrDigit(words[end]))
            {
                end++;
            }

            Add(found, words.AsSpan(start, end - start));
            start = end;
        }

        return found.Contains(ForecastOutcome.Vague) ? ForecastOutcome.Vague
            : found.Contains(ForecastOutcome.Event) ? ForecastOutcome.Event
            : found.Contains(ForecastOutcome.Direction) ? ForecastOutcome.Direction
            : ForecastOutcome.Vague;
    }

    private void Add(HashSet<ForecastOutcome> found, ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            if (!IsYear(word))
            {
                found.Add(ForecastOutcome.Event);
            }

            return;
        }

        foreach (var (start, outcome) in rows)
        {
            if (IsFormOf(word, start))
            {
                found.Add(outcome);
            }
        }
    }

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20"));

    private static bool IsFormOf(ReadOnlySpan<char> word, string start) => start.EndsWith('*')
        ? word.StartsWith(start.AsSpan(0, start.Length - 1), StringComparison.OrdinalIgnoreCase)
        : word.StartsWith(start, StringComparison.OrdinalIgnoreCase) && word[start.Length..] is "" or "s" or "es" or "d" or "ed" or "ing";
}
