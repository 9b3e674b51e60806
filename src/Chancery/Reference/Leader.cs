using Chancery.Quantities;

namespace Chancery.Reference;

/// <summary>One term of one person in one office.</summary>
public sealed record Leader
{
    /// <summary>Full name as Chancery writes it: "Kassym-Jomart Tokayev".</summary>
    public required string Person { get; init; }

    /// <summary>Other spellings of the full name.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The office held.</summary>
    public required Office Office { get; init; }

    /// <summary>What the office is called there: "Chancellor", "Secretary of State".</summary>
    public required string Title { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the state; null in an organisation's office.</summary>
    public string? State { get; init; }

    /// <summary>Short name of the organisation; null in a state's office.</summary>
    public string? Organisation { get; init; }

    /// <summary>When the term began; null where not known.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When the term ended; null while it lasts, as far as the table knows.</summary>
    public PartialDate? End { get; init; }

    /// <summary>When the present mandate ends by law; null where the law sets no day or it is not known.</summary>
    public PartialDate? MandateEnds { get; init; }

    /// <summary>Whether the table lost sight of the holder: the end is then only the last day seen.</summary>
    public bool EndIsLastSeen { get; init; }

    /// <summary>Where the row comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the term was running on that day; a term known to the year covers the whole year.</summary>
    public bool IsInOffice(DateOnly day) => (Start is null || Start.Value.Earliest <= day) && (End is null || day <= End.Value.Latest);
}
