namespace Chancery.Text.Patterns;

/// <summary>A place in a <see cref="Frame"/>, by what its filler does and not by where it stands in the sentence.</summary>
/// <remarks><c>default</c> is the agent.</remarks>
/// <param name="Kind">Which place.</param>
/// <param name="Preposition">For <see cref="RoleKind.Preposition"/>: its words ("with", "according to"); else null.</param>
public readonly record struct Role(RoleKind Kind, string? Preposition = null)
{
    /// <summary>Reads a role's name as pattern files write it; any name that is no role of its own is a preposition.</summary>
    public static Role Parse(string name) => name switch
    {
        "agent" => new(RoleKind.Agent),
        "patient" => new(RoleKind.Patient),
        "recipient" => new(RoleKind.Recipient),
        "subject" => new(RoleKind.Subject),
        "clause" => new(RoleKind.Clause),
        "verb" => new(RoleKind.Verb),
        "support" => new(RoleKind.Support),
        "modifier" => new(RoleKind.Modifier),
        "trigger" => new(RoleKind.Trigger),
        "modal" => new(RoleKind.Modal),
        "governor" => new(RoleKind.Governor),
        _ => new(RoleKind.Preposition, name.Replace('_', ' ')),
    };

    /// <inheritdoc/>
    public override string ToString() => Preposition?.Replace(' ', '_') ?? Kind.ToString().ToLowerInvariant();
}
