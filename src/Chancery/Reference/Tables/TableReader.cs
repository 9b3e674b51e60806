using System.Globalization;
using Chancery.Quantities;

namespace Chancery.Reference.Tables;

/// <summary>Reads a table of the reference book: tab-separated, a header line, <c>#</c> for comments.</summary>
internal sealed class TableReader
{
    private readonly string file;
    private readonly string folder;
    private readonly string text;
    private readonly int columns;
    private readonly int[] starts;
    private int next;
    private int line;

    /// <summary>Opens the table and checks its header.</summary>
    /// <exception cref="InvalidDataException">The file is missing or its header is not <paramref name="header"/>.</exception>
    public TableReader(string folder, string name, string header)
    {
        file = name;
        this.folder = folder;
        columns = header.Count(c => c == '\t') + 1;
        starts = new int[columns + 1];
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: expected a table with the columns {header.Replace('\t', ' ')}");
        }

        text = File.ReadAllText(path);
        if (!NextLine(out var start, out var end) || !text.AsSpan(start, end - start).SequenceEqual(header))
        {
            throw Error($"the header {header.Replace('\t', ' ')}");
        }
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    /// <exception cref="InvalidDataException">The row has another number of fields than the header.</exception>
    public bool Read()
    {
        if (!NextLine(out var start, out var end))
        {
            return false;
        }

        starts[0] = start;
        for (var i = 1; i < columns; i++)
        {
            var tab = text.AsSpan(starts[i - 1], end - starts[i - 1]).IndexOf('\t');
            if (tab < 0)
            {
                throw Error($"{columns} fields");
            }

            starts[i] = starts[i - 1] + tab + 1;
        }

        starts[columns] = end + 1;
        return text.AsSpan(starts[columns - 1], end - starts[columns - 1]).Contains('\t') ? throw Error($"{columns} fields") : true;
    }

    /// <summary>Whether the table lies in that folder.</summary>
    public bool IsIn(string other) => folder == other;

    /// <summary>The field's characters.</summary>
    public ReadOnlySpan<char> Span(int column) => text.AsSpan(starts[column], starts[column + 1] - starts[column] - 1);

    /// <summary>The field's words, which must not be empty.</summary>
    public string Text(int column) => Optional(column) ?? throw Error($"something in column {column + 1}");

    /// <summary>The field's words, or null where it is empty.</summary>
    public string? Optional(int column)
    {
        var span = Span(column);
        return span.IsEmpty ? null : span.ToString();
    }

    /// <summary>A state's code.</summary>
    public string Iso3(int column)
    {
        var span = Span(column);
        return span.Length == 3 && !span.ContainsAnyExceptInRange('A', 'Z') ? span.ToString() : throw Error($"a state's code of three capitals, not \"{span}\"");
    }

    /// <summary>A state's code, or null where the field is empty.</summary>
    public string? OptionalIso3(int column) => Span(column).IsEmpty ? null : Iso3(column);

    /// <summary>The parts between separators, without empty ones.</summary>
    public string[] List(int column, char separator = '|') =>
        Span(column).IsEmpty ? [] : Span(column).ToString().Split(separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A date known to the year, month or day; null where the field is empty.</summary>
    public PartialDate? Date(int column) =>
        Span(column).IsEmpty ? null
        : PartialDate.TryParse(Span(column).ToString(), out var date) ? date
        : throw Error($"a date as yyyy, yyyy-MM or yyyy-MM-dd, not \"{Span(column)}\"");

    /// <summary>A whole number.</summary>
    public int Integer(int column) =>
        int.TryParse(Span(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Error($"a whole number, not \"{Span(column)}\"");

    /// <summary>A decimal number.</summary>
    public decimal Number(ReadOnlySpan<char> field) =>
        decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) ? value : throw Error($"a number, not \"{field}\"");

    /// <summary>The failure of the present line.</summary>
    public InvalidDataException Error(string expected) => new($"{file}, line {line}: expected {expected}");

    private bool NextLine(out int start, out int end)
    {
        while (next < text.Length)
        {
            start = next;
            var length = text.AsSpan(start).IndexOf('\n');
            end = length < 0 ? text.Length : start + length;
            next = end + 1;
            line++;
            if (end > start && text[start] != '#')
            {
                return true;
            }
        }

        start = end = next;
        return false;
    }
}
