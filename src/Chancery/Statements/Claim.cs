using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Statements;

/// <summary>A checkable statement of fact about a state or organisation.</summary>
public sealed record Claim : Statement
{
    /// <summary>Of whom it is said.</summary>
    public required Actor Subject { get; init; }

    /// <summary>What is said of it: <c>gdp</c>, <c>population</c>, <c>border_length</c>, <c>member_of</c>, <c>jobs</c>, <c>tariff_rate</c>, … or <c>other:words</c>.</summary>
    public required string Property { get; init; }

    /// <summary>The other party (a neighbour, an alliance); null where none.</summary>
    public Actor? Object { get; init; }

    /// <summary>The figure; null for a status or plural words.</summary>
    public decimal? Value { get; init; }

    /// <summary>Its unit: a currency code, <c>km</c>, <c>percent</c>, <c>jobs</c>, <c>persons</c>; by the time it is told by: <c>USD/year</c>, <c>barrels/day</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The currency of a sum of money, also of one told by the year; null where the figure is none.</summary>
    internal string? Currency => Unit is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z', '/', 'y', ..] ? Unit[..3] : null;

    /// <summary>How exactly the figure is meant.</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>For when it is said.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>Whether it is a projection rather than a record.</summary>
    public bool Projected { get; init; }
}
