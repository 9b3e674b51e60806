namespace Chancery.Reference;

/// <summary>By what kind of words an actor is mentioned.</summary>
public enum MentionKind
{
    /// <summary>A name: "Kazakhstan", "Tokayev", "NATO".</summary>
    Name,

    /// <summary>A title, with or without a name: "the Swedish Prime Minister".</summary>
    Title,

    /// <summary>A seat that stands for a government: "the Kremlin", "Tashkent".</summary>
    StandIn,

    /// <summary>Several at once: "the leaders of Central Asian countries", "both sides".</summary>
    Group,

    /// <summary>A description: "the Russian army", "the country", "his army".</summary>
    Description,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A name that the reference book does not know: it stays as its words.</summary>
    Unknown,
}
