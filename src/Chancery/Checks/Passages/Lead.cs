namespace Chancery.Checks.Passages;

/// <summary>What stands between figures and one that may be worked out of them.</summary>
internal enum Lead
{
    /// <summary>Nothing that leads up to it.</summary>
    None,

    /// <summary>A comma: "4 percent, $16 billion".</summary>
    Comma,

    /// <summary>A colon, a dash or a bracket.</summary>
    Mark,

    /// <summary>A word: "that is to say", "which makes".</summary>
    Word,
}
