namespace Chancery.Text.Models;

/// <summary>The lists of names that hold a word. <c>default</c> is no list.</summary>
[Flags]
internal enum NameLists : byte
{
    /// <summary>No list.</summary>
    None = 0,

    /// <summary>First names of persons.</summary>
    First = 1,

    /// <summary>Places.</summary>
    Place = 2,

    /// <summary>Words of the names of places that have several words.</summary>
    InPlace = 4,

    /// <summary>Organisations.</summary>
    Organisation = 8,

    /// <summary>Words of the names of organisations that have several words.</summary>
    InOrganisation = 16,

    /// <summary>Further names of persons, first and family, many of which are common words too.</summary>
    Person = 32,

    /// <summary>Smaller towns and districts, and the words of their names.</summary>
    Town = 64,

    /// <summary>Further organisations, and the words of their names.</summary>
    Body = 128,
}
