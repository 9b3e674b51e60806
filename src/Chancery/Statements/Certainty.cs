namespace Chancery.Statements;

/// <summary>How surely a statement is put.</summary>
public enum Certainty : byte
{
    /// <summary>As fact, or as done.</summary>
    Asserted,

    /// <summary>Expected, likely, set to.</summary>
    Probable,

    /// <summary>Could, may, allegedly.</summary>
    Possible,

    /// <summary>Imagined, counterfactual, or under a condition not met.</summary>
    Hypothetical,
}
