namespace Chancery.Web;

/// <summary>One of the lists of entries in the reading room.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Kind">The kind of its entries.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Empty">What to do where it is empty.</param>
public sealed record EntryListing(string Path, string Kind, string Title, string Empty)
{
    /// <summary>All lists, in the order of the navigation.</summary>
    public static IReadOnlyList<EntryListing> All { get; } =
    [
        new("pledges", "pledge", "Pledges", "No pledge answers to that."),
        new("quotations", "quotation", "Quotations", "No quotation answers to that."),
        new("claims", "claim", "Claims", "No claim answers to that."),
        new("forecasts", "forecast", "Forecasts", "No forecast answers to that."),
    ];

    /// <summary>The list of a kind.</summary>
    public static EntryListing Of(string kind) => All.First(l => l.Kind == kind);
}
