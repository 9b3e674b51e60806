using System.Globalization;

namespace Chancery.Ledger.Asking;

/// <summary>The conditions of one question with their values, while its SQL is put together.</summary>
internal sealed class Conditions
{
    // From so many rows on, a page is soonest filled by going along an index in the order asked for and testing each row; below, by looking up the few.
    // Where it is known how many rows there are in that order, by how many would be tested on the way: testing one costs no more than looking one up.
    private const long Many = 5_000;

    private readonly List<(string LookedUp, string Tested)> all = [];
    private readonly List<object?> values = [];

    public object?[] Values => [.. values];

    /// <summary>Adds a value and gives its parameter.</summary>
    public string Value(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@{values.Count - 1}");
    }

    /// <summary>Adds a condition that must hold.</summary>
    public void Add(string condition) => Add(condition, condition);

    /// <summary>Adds a condition that must hold, in two wordings: one that is quick to look up all rows by, one that is quick to test one row by.</summary>
    public void Add(string lookedUp, string tested)
    {
        all.Add((lookedUp, tested));
        HasKeys |= lookedUp != tested;
    }

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

    /// <summary>Whether a condition names the rows that it holds of: then they are looked up by their keys, whatever else is asked.</summary>
    public bool HasKeys { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>Whether all rows are soonest looked up in an index of their own, however many they are.</summary>
    public bool IsLookedUp { get; set; }

    /// <summary>Name of the column that tells rows of one value apart.</summary>
    public required string KeyColumn { get; init; }

    /// <summary>Whether that column holds whole numbers.</summary>
    public bool KeyIsNumber { get; init; }

    /// <summary>The conditions, to look up all rows by.</summary>
    public override string ToString() => all.Count == 0 ? "1" : string.Join(" AND ", all.Select(c => c.LookedUp));

    /// <summary>The conditions, and the column to order by, for one page out of so many rows.</summary>
    /// <param name="total">How many rows the conditions let through.</param>
    /// <param name="column">The column to order by.</param>
    /// <param name="limit">Rows of the page.</param>
    /// <param name="inAll">How many rows there are in that order, fitting or not; null where that is not known.</param>
    public (string Where, string Column) ForPageOf(long total, string column, int limit = 0, long? inAll = null) =>
        (HasKeys && inAll is { } rows ? total * total < limit * rows : total < Many) || IsLookedUp ? (ToString(), $"+{column}") : (all.Count == 0 ? "1" : string.Join(" AND ", all.Select(c => c.Tested)), column); // "+": no index for the order

    /// <summary>What is told of a count that went no further than one above a bound: how many, and whether there are more.</summary>
    public static (long Total, bool IsLeast) Counted(long count, long most) => (Math.Min(count, most), count > most);

    private static FormatException NoPlace(string cursor) => new($"“{cursor}” is no place in a list: give back what the page before it gave");
}
