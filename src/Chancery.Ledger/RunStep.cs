namespace Chancery.Ledger;

/// <summary>What a run is doing.</summary>
public enum RunStep : byte
{
    /// <summary>Reading documents.</summary>
    Reading,

    /// <summary>Working out which tellings are of one thing.</summary>
    Tracking,

    /// <summary>Nothing: all is done.</summary>
    Done,

    /// <summary>Nothing: it ended before it was done. What it stored is there; the same command again goes on with the rest.</summary>
    Stopped,
}
