namespace Chancery.Ledger.Room;

/// <summary>Something that happened in a job.</summary>
/// <param name="Number">From 1, in order: what a watcher resumes after.</param>
/// <param name="Kind"><c>queued</c>, <c>started</c>, <c>progress</c>, <c>problem</c>, <c>restarted</c> or <c>ended</c>.</param>
/// <param name="Body">A JSON object.</param>
public sealed record JobEvent(long Number, string Kind, string Body);
