namespace Chancery.Text.Patterns;

/// <summary>A place in a <see cref="Frame"/>, by what its filler does and not by where it stands in the sentence.</summary>
/// <param name="Kind">Which place.</param>
/// <param name="Preposition">For <see cref="RoleKind.Preposition"/>: its words ("with", "according to"); else null.</param>
/// <param name="Through">Where the role is read: at what fills this other role of the word; null at the word itself.</param>
public sealed record Role(RoleKind Kind, string? Preposition = null, Role? Through = null)
{
    private readonly Role? last = Through is null ? null : new Role(Kind, Preposition);

    /// <summary>The role itself, wherever it is read.</summary>
    internal Role Last => last ?? this;

    /// <summary>Reads a role's name as pattern files write it; any name that is no role of its own is a preposition, and <c>clause.subject</c> is a role at what fills another.</summary>
    public static Role Parse(string name)
    {
        var point = name.LastIndexOf('.');
        var last = Simple(name[(point + 1)..]);
        return point < 0 ? last : new Role(last.Kind, last.Preposition, Parse(name[..point]));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (Through is { } through ? $"{through}." : "") + (Preposition?.Replace(' ', '_') ?? Kind.ToString().ToLowerInvariant());

    private static Role Simple(string name) => name switch
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
        "holder" => new(RoleKind.Holder),
        _ => new(RoleKind.Preposition, name.Replace('_', ' ')),
    };
}
