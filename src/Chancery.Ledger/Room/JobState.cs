namespace Chancery.Ledger.Room;

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>All that could be read is in the ledger.</summary>
    Done,

    /// <summary>It could not go on; what was stored stays.</summary>
    Failed,

    /// <summary>Somebody stopped it; what was stored stays.</summary>
    Cancelled,
}
