namespace Chancery.Ledger.Tracking;

/// <summary>What a telling adds to what was told before.</summary>
public enum SightingRole : byte
{
    /// <summary>The first telling.</summary>
    New,

    /// <summary>The same again.</summary>
    Repeat,

    /// <summary>A larger sum.</summary>
    Increase,

    /// <summary>A smaller sum.</summary>
    Decrease,

    /// <summary>The same sum over a longer time.</summary>
    Extension,

    /// <summary>Another figure at the same time by another party: a version, no change.</summary>
    Version,

    /// <summary>Money or goods that have come.</summary>
    Delivery,

    /// <summary>Said not to be so, or not to come.</summary>
    Denial,

    /// <summary>The same words in another mouth, or other words to the same effect.</summary>
    Variant,

    /// <summary>The same call made again.</summary>
    Renewal,
}
