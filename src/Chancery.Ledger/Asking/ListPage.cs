using System.Globalization;
using System.Text.Json.Serialization;

namespace Chancery.Ledger.Asking;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">What to ask the next page after; null on the last.</param>
/// <param name="IsLeast">Whether there are more than <paramref name="Total"/>: of a search for words, rows are counted up to a bound.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, long Total, string? Next, [property: JsonIgnore] bool IsLeast = false)
{
    /// <summary>The same page with its rows as something else.</summary>
    public ListPage<TOther> With<TOther>(IReadOnlyList<TOther> rows) => new(rows, Total, Next, IsLeast);

    /// <summary>How many there are, in words for people: "412", "more than 10,000".</summary>
    [JsonIgnore]
    public string Count => IsLeast ? string.Create(CultureInfo.InvariantCulture, $"more than {Total:N0}") : Total.ToString(CultureInfo.InvariantCulture);
}
