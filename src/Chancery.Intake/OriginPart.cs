namespace Chancery.Intake;

/// <summary>What a source is divided into.</summary>
public enum OriginPart
{
    /// <summary>It is one document.</summary>
    Whole,

    /// <summary>Lines, of JSONL.</summary>
    Line,

    /// <summary>Records, of a WARC archive.</summary>
    Record,

    /// <summary>Items, of a feed or a JSON list.</summary>
    Item,
}
