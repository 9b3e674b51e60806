namespace Chancery.Statements.Reading;

/// <summary>When something happens, seen from the document.</summary>
internal enum Tense : byte
{
    /// <summary>A bare infinitive or noun: the words do not say.</summary>
    Unsaid,

    /// <summary>It has happened.</summary>
    Past,

    /// <summary>It holds, or is habitual.</summary>
    Present,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It is to come.</summary>
    Future,
}
