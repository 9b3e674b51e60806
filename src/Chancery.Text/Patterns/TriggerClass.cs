namespace Chancery.Text.Patterns;

/// <summary>Part of speech of a trigger.</summary>
public enum TriggerClass : byte
{
    /// <summary>A verb in any form, participles used as adjectives too.</summary>
    Verb,

    /// <summary>A noun or a name.</summary>
    Noun,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>Any word.</summary>
    Word,
}
