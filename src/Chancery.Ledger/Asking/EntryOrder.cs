namespace Chancery.Ledger.Asking;

/// <summary>What comes first in a list of entries.</summary>
public enum EntryOrder : byte
{
    /// <summary>What was told last.</summary>
    Latest,

    /// <summary>What was first told first.</summary>
    Earliest,

    /// <summary>The largest sum, in U.S. dollars at the rate of its month.</summary>
    Largest,

    /// <summary>What most documents tell.</summary>
    MostTold,

    /// <summary>What is due next.</summary>
    Due,
}
