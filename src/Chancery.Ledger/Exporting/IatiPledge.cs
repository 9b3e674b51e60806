using System.Globalization;
using System.Text.Json;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Exporting;

/// <summary>What an IATI activity needs of a pledge, out of its body (docs/ledger.md).</summary>
internal sealed record IatiPledge
{
    public required EntryRow Row { get; init; }

    public required IReadOnlyList<LinkedEntry> Links { get; init; }

    public required (decimal Value, string Currency) Amount { get; init; }

    /// <summary>What was told as paid or delivered; null where no sum was.</summary>
    public (decimal Value, string Currency)? Delivered { get; init; }

    public required IReadOnlyList<(PledgeState State, DateOnly Day)> Changes { get; init; }

    /// <summary>Null where the standard has no place for it: without a sum, a day or a payer there is no activity.</summary>
    public static IatiPledge? Of(EntryStory story)
    {
        using var body = JsonDocument.Parse(story.Body);
        return story.Row.FirstSaid is null || Sum(body.RootElement, "amount") is not { } amount || !story.Row.Parties.Any(p => p.Role == "by") ? null : new IatiPledge
        {
            Row = story.Row,
            Links = story.Links,
            Amount = amount,
            Delivered = Sum(body.RootElement, "delivered"),
            Changes = [.. body.RootElement.GetProperty("changes").EnumerateArray().Where(c => c.GetProperty("on").ValueKind == JsonValueKind.String).Select(Change)],
        };
    }

    private static (PledgeState State, DateOnly Day) Change(JsonElement change) => (
        Enum.Parse<PledgeState>(change.GetProperty("state").GetString() ?? ""),
        DateOnly.ParseExact(change.GetProperty("on").GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    // One figure is asked for: what is surely promised, else the ceiling.
    private static (decimal Value, string Currency)? Sum(JsonElement body, string name) =>
        body.TryGetProperty(name, out var sum) && sum.ValueKind == JsonValueKind.Object && sum.GetProperty("currency").GetString() is { Length: > 0 } currency
            && (Number(sum, "low") ?? Number(sum, "high")) is { } value ? (value, currency) : null;

    private static decimal? Number(JsonElement sum, string name) => sum.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;
}
