namespace Chancery.Quantities;

/// <summary>How exactly the words mean an amount.</summary>
public enum AmountQualifier : byte
{
    /// <summary>The figure as it stands.</summary>
    Exact,

    /// <summary>"about, around, roughly".</summary>
    About,

    /// <summary>"at least", or a plus sign.</summary>
    AtLeast,

    /// <summary>"up to, as much as".</summary>
    UpTo,

    /// <summary>"more than, over".</summary>
    MoreThan,

    /// <summary>"almost, nearly".</summary>
    Almost,

    /// <summary>"3 to 5".</summary>
    Range,
}
