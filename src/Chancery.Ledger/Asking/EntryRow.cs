using Chancery.Checks;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Asking;

/// <summary>One entry in a list.</summary>
public sealed record EntryRow
{
    /// <summary>Its key: the same in every ledger.</summary>
    public required string Key { get; init; }

    /// <summary><c>pledge</c>, <c>claim</c>, <c>quotation</c> or <c>forecast</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words it is listed under.</summary>
    public required string Title { get; init; }

    /// <summary>When it was first told; null where no document says.</summary>
    public DateOnly? FirstSaid { get; init; }

    /// <summary>When it was last told; null where no document says.</summary>
    public DateOnly? LastSaid { get; init; }

    /// <summary>How often it is told.</summary>
    public int Sightings { get; init; }

    /// <summary>In how many documents.</summary>
    public int Documents { get; init; }

    /// <summary>What is to be done; of a pledge.</summary>
    public string? Act { get; init; }

    /// <summary>The state of a pledge on the day asked about; null for other kinds.</summary>
    public PledgeState? State { get; init; }

    /// <summary>Least of the sum, in U.S. dollars; null where not bounded or not known.</summary>
    public decimal? Low { get; init; }

    /// <summary>Most of the sum, in U.S. dollars; null where not bounded or not known.</summary>
    public decimal? High { get; init; }

    /// <summary>Last day to keep a pledge, or of a forecast's strict window.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Evidence, 0 to 5; null for kinds that have none.</summary>
    public int? Evidence { get; init; }

    /// <summary>Why a pledge stays out of totals; null where it is counted.</summary>
    public string? Uncounted { get; init; }

    /// <summary>The worst verdict of the checks on a pledge's first telling: whether it could be, never whether it will be. Null for other kinds and where no check spoke of it.</summary>
    public Verdict? Plausibility { get; init; }

    /// <summary>Grade of a forecast: A to D.</summary>
    public string? Grade { get; init; }

    /// <summary>Who is on which side.</summary>
    public IReadOnlyList<EntryParty> Parties { get; init; } = [];
}
