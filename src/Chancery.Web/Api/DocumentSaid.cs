using System.ComponentModel;

namespace Chancery.Web.Api;

/// <summary>What the document itself may not say. Bound from the query string.</summary>
internal sealed record DocumentSaid
{
    [Description("Fetch the document from this address, instead of the body; only from the public internet")]
    public string? Address { get; init; }

    [Description("Its headline")]
    public string? Title { get; init; }

    [Description("Who published it")]
    public string? Publisher { get; init; }

    [Description("Day of publication, YYYY-MM-DD: relative dates are counted from it")]
    public string? Published { get; init; }
}
