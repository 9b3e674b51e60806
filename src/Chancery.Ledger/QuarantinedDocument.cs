namespace Chancery.Ledger;

/// <summary>A document that could not be read.</summary>
/// <param name="Key">Its key, or that of its origin.</param>
/// <param name="Source">File or address.</param>
/// <param name="Part">What the source is divided into.</param>
/// <param name="PartNumber">Which part, from 1; 0 for the whole.</param>
/// <param name="Reason">Why it could not be read.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastAt">When it was last tried, UTC.</param>
/// <param name="Document">The document as JSON; null where it could not be opened.</param>
public sealed record QuarantinedDocument(string Key, string Source, string Part, long PartNumber, string Reason, int Attempts, string LastAt, string? Document);
