namespace Chancery.Reference;

/// <summary>A state, or a territory that is counted apart.</summary>
public sealed record State
{
    /// <summary>ISO 3166-1 alpha-3; XKX for Kosovo.</summary>
    public required string Iso3 { get; init; }

    /// <summary>Usual English name: "Kazakhstan".</summary>
    public required string Name { get; init; }

    /// <summary>Official name, where it differs: "Republic of Kazakhstan".</summary>
    public string? OfficialName { get; init; }

    /// <summary>Seat of government; null where there is none.</summary>
    public string? Capital { get; init; }

    /// <summary>ISO 4217 code of its currency; null where not known.</summary>
    public string? Currency { get; init; }

    /// <summary>The state whose dependency it is and into which its acts fold; null for a state of its own.</summary>
    public string? Owner { get; init; }

    /// <summary>Every name by which texts call it, the usual one first.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Adjectives: "Kazakh", "Kazakhstani".</summary>
    public required IReadOnlyList<string> Adjectives { get; init; }

    /// <summary>Words for its people in the plural: "Kazakhs", "Swedes".</summary>
    public required IReadOnlyList<string> Demonyms { get; init; }
}
