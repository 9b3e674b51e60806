namespace Chancery.Quantities.Reading;

/// <summary>What a verb does with a time beside it.</summary>
internal enum TimeVerb : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It moves a date: "slip to 2027".</summary>
    Moves,

    /// <summary>It lasts as long: "survive the summer".</summary>
    Lasts,
}
