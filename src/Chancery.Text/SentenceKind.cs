namespace Chancery.Text;

/// <summary>How a sentence stands on the page.</summary>
public enum SentenceKind : byte
{
    /// <summary>In running text.</summary>
    Prose,

    /// <summary>A line of its own without a closing mark: a heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>Where a report was written, up to its dash: “OSLO, May 3 (Reuters) —”.</summary>
    Dateline,
}
