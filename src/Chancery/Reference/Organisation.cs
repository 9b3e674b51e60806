namespace Chancery.Reference;

/// <summary>An organisation, alliance, party, armed group, company or medium.</summary>
public sealed record Organisation
{
    /// <summary>Short name as Chancery writes it: "NATO", "Hamas".</summary>
    public required string Name { get; init; }

    /// <summary>Full name: "North Atlantic Treaty Organization".</summary>
    public required string FullName { get; init; }

    /// <summary>What it is: <c>igo</c>, <c>alliance</c>, <c>agreement</c>, <c>armed_group</c>, <c>party</c>, <c>company</c>, <c>media</c>, <c>agency</c>, <c>ngo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Part it plays: IGO, REB, PTY, BUS, MED, GOV, NGO, MIL.</summary>
    public required string Role { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of its home state; null where it has none.</summary>
    public string? State { get; init; }

    /// <summary>Other names.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }
}
