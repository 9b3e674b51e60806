namespace Chancery.Ledger.Asking;

/// <summary>How much a ledger holds.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="LastPublished">The last day of publication; null where none is known.</param>
/// <param name="Entries">Entries by kind.</param>
/// <param name="Events">Events told.</param>
/// <param name="Proposals">What people should decide.</param>
/// <param name="Quarantined">Documents that could not be read.</param>
public sealed record LedgerSummary(long Documents, DateOnly? LastPublished, IReadOnlyDictionary<string, long> Entries, long Events, long Proposals, long Quarantined);
