namespace Chancery.Ledger.Access;

/// <summary>One thing that happened.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Action">What was done: one of <see cref="AuditAction"/>.</param>
/// <param name="Target">To whom or what.</param>
/// <param name="Detail">The rest in words; empty where there is none. Never a secret.</param>
/// <param name="Hash">SHA-256 over all this and the hash before it.</param>
public sealed record AuditEntry(long Number, string At, string Who, string Action, string Target, string Detail, string Hash);
