using Chancery.Quantities;

namespace Chancery.Ledger.Tracking.Claims;

/// <summary>What a claim comes to over all its tellings.</summary>
public sealed record ClaimRecord
{
    /// <summary>Of whom it is said.</summary>
    public required Party Subject { get; init; }

    /// <summary>What is said of it.</summary>
    public required string Property { get; init; }

    /// <summary>The other party; null where none.</summary>
    public Party? Object { get; init; }

    /// <summary>The figure; null for a status.</summary>
    public decimal? Value { get; init; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; init; }

    /// <summary>For when it is said.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>Whether it is a projection.</summary>
    public bool Projected { get; init; }
}
