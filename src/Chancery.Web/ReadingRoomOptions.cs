namespace Chancery.Web;

/// <summary>What the reading room needs to know before it opens.</summary>
/// <param name="LedgerPath">The ledger file; made where there is none.</param>
/// <param name="Address">Where to listen: <c>http://127.0.0.1:8714</c>.</param>
/// <param name="ReaderVersion">Version of the Chancery that reads, as the ledger keeps it.</param>
/// <param name="Clock">Tells the time.</param>
public sealed record ReadingRoomOptions(string LedgerPath, Uri Address, Version ReaderVersion, TimeProvider Clock)
{
    /// <summary>Whether visitors log in even where the address is of this machine alone, as behind a proxy. Elsewhere they always do.</summary>
    public bool AsksLogin { get; init; }
}
