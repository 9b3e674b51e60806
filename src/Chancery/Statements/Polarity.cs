namespace Chancery.Statements;

/// <summary>Whether a statement affirms or denies.</summary>
public enum Polarity : byte
{
    /// <summary>Affirmed.</summary>
    Positive,

    /// <summary>Denied: "will not join".</summary>
    Negative,
}
