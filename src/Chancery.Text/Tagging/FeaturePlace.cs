namespace Chancery.Text.Tagging;

/// <summary>Where a word must stand for a row of the table of features to hold; spelled in lower case there.</summary>
internal enum FeaturePlace
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>It is the subject of a clause.</summary>
    Subject,

    /// <summary>It opens a relative clause.</summary>
    Relative,

    /// <summary>It stresses the noun before it: <c>the minister himself</c>.</summary>
    Emphasis,

    /// <summary>A plain verb without subject, helping verb or <c>to</c>, at the head of its clause.</summary>
    Order,

    /// <summary>A participle in the passive, or one that stands with a noun and is done to it.</summary>
    Passive,

    /// <summary>An <c>-ing</c> form that does the work of a noun.</summary>
    Gerund,
}
