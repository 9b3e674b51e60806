namespace Chancery.Web.Keeping;

/// <summary>What tells whether an answer still holds.</summary>
/// <param name="Version">Numbers that are others once anybody changed the ledger.</param>
/// <param name="Writes">How often visitors of this room have written.</param>
/// <param name="IsIngesting">Whether an ingest is under way.</param>
internal readonly record struct LedgerState((long Change, long File) Version, long Writes, bool IsIngesting);
