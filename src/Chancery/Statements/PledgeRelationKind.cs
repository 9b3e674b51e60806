namespace Chancery.Statements;

/// <summary>What a pledge is to another.</summary>
public enum PledgeRelationKind : byte
{
    /// <summary>The sum of the others.</summary>
    TotalOf,

    /// <summary>Contained in the other.</summary>
    PartOf,

    /// <summary>The same again.</summary>
    Repeats,

    /// <summary>The same, raised.</summary>
    Increases,
}
