namespace Chancery.Text;

/// <summary>What a name names, as far as its words and their neighbours tell.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: company, alliance, institution, party.</summary>
    Organisation,

    /// <summary>A place: state, region, city, sea.</summary>
    Place,
}
