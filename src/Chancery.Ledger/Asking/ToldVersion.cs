using System.Text.Json;
using Chancery.Json;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Quantities;

namespace Chancery.Ledger.Asking;

/// <summary>What one party to a pledge, or a third, last said that it comes to.</summary>
/// <param name="Side">Whose telling it is.</param>
/// <param name="Amount">The sum.</param>
/// <param name="Told">The telling.</param>
public sealed record ToldVersion(PledgeSide Side, Money Amount, ToldSighting Told)
{
    /// <summary>The versions of a pledge, that of who pays first; empty for other kinds.</summary>
    public static IReadOnlyList<ToldVersion> Of(EntryStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        using var body = JsonDocument.Parse(story.Body);
        return body.RootElement.TryGetProperty("versions", out var versions) ? [.. versions.EnumerateArray().SelectMany(v => Of(v, story)).OrderByDescending(v => v.Side)] : [];
    }

    // As EntryBody writes it.
    private static IEnumerable<ToldVersion> Of(JsonElement version, EntryStory story) =>
        from told in story.Sightings
        where told.Mention == version.Text("mention")
        select new ToldVersion(Enum.Parse<PledgeSide>(version.Required("side")), version.Money("amount") ?? default, told);
}
