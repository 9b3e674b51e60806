namespace Chancery.Checks.Passages;

/// <summary>How a figure is worked out of others.</summary>
internal enum WorkingKind
{
    /// <summary>The parts added up.</summary>
    Sum,

    /// <summary>A percentage of a whole.</summary>
    Part,

    /// <summary>A part over its whole.</summary>
    Share,

    /// <summary>A sum over what it buys.</summary>
    Each,

    /// <summary>A sum over the people it is divided among.</summary>
    PerHead,

    /// <summary>A sum over years.</summary>
    Yearly,

    /// <summary>A yearly sum times years.</summary>
    Years,
}
