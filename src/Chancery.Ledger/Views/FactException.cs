namespace Chancery.Ledger.Views;

/// <summary>Why the reference tables cannot answer. The message is meant for whoever asked.</summary>
public sealed class FactException(bool isUnknown, string message) : Exception(message)
{
    /// <summary>Whether the question makes sense and the tables do not know; otherwise the question makes no sense.</summary>
    public bool IsUnknown { get; } = isUnknown;
}
