namespace Chancery.Ledger.Room;

/// <summary>What a job is to read.</summary>
/// <param name="Job">The job.</param>
/// <param name="Addresses">Addresses to fetch; empty where documents were sent.</param>
/// <param name="File">The file of the documents that were sent; null where addresses were.</param>
public sealed record JobWork(Job Job, IReadOnlyList<string> Addresses, string? File);
