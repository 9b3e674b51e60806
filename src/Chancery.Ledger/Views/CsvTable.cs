using System.Globalization;

namespace Chancery.Ledger.Views;

/// <summary>Rows as CSV (RFC 4180, UTF-8, line feeds): a head line, then a line a row.</summary>
public static class CsvTable
{
    private static readonly char[] NeedsMarks = [',', '"', '\n', '\r'];

    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="exact">Whether to write words as they are. Otherwise what a spreadsheet would take for a formula gets an apostrophe before it.</param>
    public static void Write<T>(TextWriter writer, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, bool exact)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        WriteHead(writer, columns);
        foreach (var row in rows)
        {
            WriteRow(writer, columns, row, exact);
        }
    }

    /// <summary>Writes the head line alone.</summary>
    public static void WriteHead<T>(TextWriter writer, IReadOnlyList<Column<T>> columns)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(columns);
        writer.Write(string.Join(',', columns.Select(c => c.Name)));
        writer.Write('\n');
    }

    /// <summary>Writes the line of one row.</summary>
    public static void WriteRow<T>(TextWriter writer, IReadOnlyList<Column<T>> columns, T row, bool exact)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(columns);
        writer.Write(string.Join(',', columns.Select(c => Field(c.Value(row), exact))));
        writer.Write('\n');
    }

    /// <summary>A value as one field.</summary>
    public static string Field(object? value, bool exact) => value switch
    {
        null => "",
        string words => Marked(exact || !IsFormula(words) ? words : "'" + words),
        IEnumerable<string> list => Field(string.Join("; ", list), exact),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Field(value.ToString(), exact),
    };

    private static bool IsFormula(string words) => words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    private static string Marked(string words) => words.IndexOfAny(NeedsMarks) < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
