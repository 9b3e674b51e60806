namespace Chancery.Ledger;

/// <summary>One document of the ledger in a list.</summary>
/// <param name="Number">Its number in this ledger file.</param>
/// <param name="Key">SHA-256 over its content, lower-case hex: the same in every ledger.</param>
/// <param name="Id">The name that people use; two documents may share it.</param>
/// <param name="Published">Day of publication; null where not said.</param>
/// <param name="Publisher">Who published it; null where not said.</param>
/// <param name="Title">Its headline; null where it has none.</param>
/// <param name="ReaderVersion">Version of the Chancery that read it.</param>
/// <param name="ReadAt">When it was read, UTC.</param>
/// <param name="Statements">Number of statements by kind; kinds that do not occur are absent.</param>
/// <param name="Findings">Number of findings by verdict; verdicts that do not occur are absent.</param>
public sealed record StoredDocument(
    long Number,
    string Key,
    string Id,
    DateOnly? Published,
    string? Publisher,
    string? Title,
    string ReaderVersion,
    DateTimeOffset ReadAt,
    IReadOnlyDictionary<string, int> Statements,
    IReadOnlyDictionary<string, int> Findings);
