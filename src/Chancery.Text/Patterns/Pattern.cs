namespace Chancery.Text.Patterns;

/// <summary>A named rule: which words, in which roles, state something of a kind.</summary>
public sealed record Pattern
{
    /// <summary>Its name, unique in its set: every record can be traced to it.</summary>
    public required string Name { get; init; }

    /// <summary>What it finds: one of the schema's kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>What sort of that kind (an event type, a pledge's act); empty where the kind has none.</summary>
    public required string Type { get; init; }

    /// <summary>File and line where it stands.</summary>
    public required string Place { get; init; }

    /// <summary>The words it starts from.</summary>
    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>Where its roles are read: at the trigger, or at the words that fill this role of the trigger ("plans to <i>invest</i>": <c>at verb</c>).</summary>
    public Role At { get; init; } = new(RoleKind.Trigger);

    /// <summary>What must and must not stand around them.</summary>
    public required IReadOnlyList<Constraint> Constraints { get; init; }

    /// <summary>Fields that are filled from roles: the first role with a filler wins.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles { get; init; }

    /// <summary>Fields with fixed words.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Sentences that it must and must not match.</summary>
    public required IReadOnlyList<PatternExample> Examples { get; init; }

    /// <summary>The fixed words of a field, or null.</summary>
    public string? Value(string field) => Values.GetValueOrDefault(field);
}
