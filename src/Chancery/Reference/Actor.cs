namespace Chancery.Reference;

/// <summary>Who acts, speaks, gives or receives. A name that is not known stays as <see cref="Text"/>, never dropped and never guessed.</summary>
public sealed record Actor
{
    /// <summary>ISO 3166-1 alpha-3 code (XKX for Kosovo).</summary>
    public string? State { get; init; }

    /// <summary>Organisation by its usual short name ("NATO", "EU"), or the document's words for a group without a name.</summary>
    public string? Org { get; init; }

    /// <summary>Full name of a person.</summary>
    public string? Person { get; init; }

    /// <summary>Part played: GOV MIL LEG JUD OPP PTY REB SPY BUS MED CVL IGO NGO …; null for a state merely spoken of.</summary>
    public string? Role { get; init; }

    /// <summary>The document's words.</summary>
    public required string Text { get; init; }
}
