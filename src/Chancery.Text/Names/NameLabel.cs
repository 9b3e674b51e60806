namespace Chancery.Text.Names;

/// <summary>How a word stands to a name: outside, first, or inside (Ramshaw and Marcus 1995).</summary>
internal enum NameLabel
{
    /// <summary>In no name.</summary>
    Outside,

    /// <summary>First word of a person's name.</summary>
    FirstOfPerson,

    /// <summary>Further word of a person's name.</summary>
    InPerson,

    /// <summary>First word of an organisation's name.</summary>
    FirstOfOrganisation,

    /// <summary>Further word of an organisation's name.</summary>
    InOrganisation,

    /// <summary>First word of a place's name.</summary>
    FirstOfPlace,

    /// <summary>Further word of a place's name.</summary>
    InPlace,
}
