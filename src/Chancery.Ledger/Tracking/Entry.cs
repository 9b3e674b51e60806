using Chancery.Checks;
using Chancery.Ledger.Tracking.Claims;
using Chancery.Ledger.Tracking.Forecasts;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Tracking;

/// <summary>One thing that documents tell of, in however many: a pledge, a claim, a quotation or a forecast, with all its tellings. Worked out from them alone.</summary>
public sealed record Entry
{
    /// <summary>The key of the mention that it was first told in. Every other mention of it names it too.</summary>
    public required string Key { get; init; }

    /// <summary><c>pledge</c>, <c>claim</c>, <c>quotation</c> or <c>forecast</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words to list it under.</summary>
    public required string Title { get; init; }

    /// <summary>Its tellings in event order; at least one.</summary>
    public required IReadOnlyList<Sighting> Sightings { get; init; }

    /// <summary>Who is on which side of it: <c>by</c>, <c>to</c>, <c>subject</c>, <c>object</c>, <c>speaker</c>.</summary>
    public IReadOnlyList<(string Role, Party Party)> Parties { get; init; } = [];

    /// <summary>How it stands to other entries.</summary>
    public IReadOnlyList<EntryLink> Links { get; init; } = [];

    /// <summary>What a person should decide.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>What the checks across documents found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The life of a pledge; null for other kinds.</summary>
    public PledgeLife? Pledge { get; init; }

    /// <summary>A claim's figures; null for other kinds.</summary>
    public ClaimRecord? Claim { get; init; }

    /// <summary>A forecast's readings; null for other kinds.</summary>
    public ForecastRecord? Forecast { get; init; }

    /// <summary>When it was first told; null where no document says.</summary>
    public DateOnly? FirstSaid => Sightings[0].Mention.Said;

    /// <summary>When it was last told; null where no document says.</summary>
    public DateOnly? LastSaid => Sightings.Max(s => s.Mention.Said);

    /// <summary>How many documents tell it, copies counted once.</summary>
    public int Voices => Sightings.Select(s => s.Mention.VoiceKey).Distinct(StringComparer.Ordinal).Count();
}
