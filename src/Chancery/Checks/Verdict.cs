namespace Chancery.Checks;

/// <summary>What a check came to, from least to most doubt. A check never says "false".</summary>
public enum Verdict : byte
{
    /// <summary>Within bounds.</summary>
    Ok,

    /// <summary>Worth knowing.</summary>
    Notice,

    /// <summary>Out of the ordinary bounds.</summary>
    Doubtful,

    /// <summary>Far out of bounds.</summary>
    Implausible,

    /// <summary>A table or a value is missing; the explanation says which.</summary>
    CannotTell,
}
