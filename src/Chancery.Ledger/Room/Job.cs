namespace Chancery.Ledger.Room;

/// <summary>Many documents to be read into the ledger.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="State">How far it is.</param>
/// <param name="CreatedAt">When it was handed in, UTC.</param>
/// <param name="StartedAt">When reading began; null before.</param>
/// <param name="EndedAt">When it ended, however it did; null before.</param>
/// <param name="Added">Documents that were new, or read otherwise than before.</param>
/// <param name="Known">Documents that the ledger had already.</param>
/// <param name="Failed">Documents that could not be read.</param>
/// <param name="Problem">Why it failed as a whole; null where it did not.</param>
/// <param name="Who">Who handed it in; empty where nobody is known.</param>
public sealed record Job(string Id, JobState State, string CreatedAt, string? StartedAt, string? EndedAt, long Added, long Known, long Failed, string? Problem, string Who)
{
    /// <summary>Whether nothing more will come of it.</summary>
    public bool HasEnded => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
