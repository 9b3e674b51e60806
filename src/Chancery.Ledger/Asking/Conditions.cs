using System.Globalization;

namespace Chancery.Ledger.Asking;

/// <summary>The conditions of one question with their values, while its SQL is put together.</summary>
internal sealed class Conditions
{
    private readonly List<string> all = [];
    private readonly List<object?> values = [];

    public object?[] Values => [.. values];

    /// <summary>Adds a value and gives its parameter.</summary>
    public string Value(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@{values.Count - 1}");
    }

    /// <summary>Adds a condition that must hold.</summary>
    public void Add(string condition) => all.Add(condition);

    /// <summary>Adds a condition about a value that was asked for.</summary>
    public void AddIf(object? value, Func<string, string> condition)
    {
        if (value is not null)
        {
            Add(condition(Value(value)));
        }
    }

    /// <summary>After which row of the page before: rows are ordered by a column, empty ones last, then by key.</summary>
    public void AddAfter(string? cursor, string column, bool descending, bool isNumber)
    {
        if (cursor is null)
        {
            return;
        }

        var cut = cursor.LastIndexOf('~');
        var (value, key) = cut < 0 ? throw NoPlace(cursor) : (cursor[..cut], cursor[(cut + 1)..]);
        object place = !KeyIsNumber ? key : long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw NoPlace(cursor);
        var after = $"{KeyColumn} > {Value(place)}";
        if (value.Length == 0)
        {
            Add($"({column} IS NULL AND {after})");
            return;
        }

        object typed = !isNumber ? value
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure
            : throw NoPlace(cursor);
        var parameter = Value(typed);
        Add($"({column} {(descending ? "<" : ">")} {parameter} OR ({column} = {parameter} AND {after}) OR {column} IS NULL)");
    }

    /// <summary>Name of the column that tells rows of one value apart.</summary>
    public required string KeyColumn { get; init; }

    /// <summary>Whether that column holds whole numbers.</summary>
    public bool KeyIsNumber { get; init; }

    public override string ToString() => all.Count == 0 ? "1" : string.Join(" AND ", all);

    private static FormatException NoPlace(string cursor) => new($"“{cursor}” is no place in a list: give back what the page before it gave");
}
