namespace Chancery.Ledger;

/// <summary>Why the ledger could not be opened, read or written. The message is meant for the person who asked and says what to do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Says which file, what is wrong with it, and what to do.</summary>
    public LedgerException(string path, string problem, string remedy, Exception? cause = null)
        : base($"{path}: {problem}. {remedy}", cause)
    {
    }
}
