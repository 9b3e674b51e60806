using System.Globalization;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;

namespace Chancery.Web.Parts;

/// <summary>One of the sizes that a promise is set beside.</summary>
/// <param name="Kind"><c>sum</c>, <c>payer</c> or <c>host</c>.</param>
/// <param name="Name">What it is, with year and source of a figure.</param>
/// <param name="Value">U.S. dollars.</param>
public sealed record SizeBar(string Kind, string Name, decimal Value)
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<SizeBar>> Columns { get; } = [new("of", r => r.Kind), new("what", r => r.Name), new("usd", r => r.Value, ColumnContent.Figure)];

    /// <summary>The sum of a pledge, and one year’s GDP of payer and host where the tables have it: the newest figure. Empty for what has no sum.</summary>
    public static IReadOnlyList<SizeBar> Of(EntryRow row, ReferenceBook book)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(book);
        return row is not { Kind: "pledge", High: { } sum } ? [] : [new("sum", "The promise", sum), .. Gdp(row, "by", "payer", book), .. Gdp(row, "to", "host", book)];
    }

    private static IEnumerable<SizeBar> Gdp(EntryRow row, string role, string kind, ReferenceBook book) =>
        row.Parties.FirstOrDefault(p => p.Role == role && p.State.Length > 0) is { } party && book.Series(Indicator.Gdp, party.State) is [.., var newest]
            ? [new(kind, string.Create(CultureInfo.InvariantCulture, $"GDP of {book.StateOf(party.State)?.Name ?? party.State}, {newest.Year} ({newest.Source})"), newest.Value)]
            : [];
}
