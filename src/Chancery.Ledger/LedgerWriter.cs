using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Writes prepared dossiers, a batch in one transaction that takes the write lock at its start.</summary>
internal static class LedgerWriter
{
    public static async Task<IReadOnlyList<StoreOutcome>> StoreAsync(
        SqliteConnection connection, IReadOnlyList<PreparedDossier> batch, Version readerVersion, DateTimeOffset readAt, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var documents = new DocumentRows(connection, transaction);
        using var statements = new StatementRows(connection, transaction);
        using var mentions = new MentionWriter(connection, transaction);
        using var frozen = new FrozenWriter(connection, transaction);
        var outcomes = new List<StoreOutcome>();
        foreach (var dossier in batch)
        {
            cancellation.ThrowIfCancellationRequested();
            documents.Release(dossier.Key);
            var known = documents.Find(dossier.Key);
            var outcome = known is var (number, made, reader) ? Compare(dossier, made, reader, readerVersion) : StoreOutcome.Added;
            outcomes.Add(outcome);
            if (outcome is StoreOutcome.Unchanged or StoreOutcome.KeptNewer)
            {
                documents.Rename(known!.Value.Number, dossier.Dossier.Document.Id); // only what is known is unchanged or newer
                continue;
            }

            if (known is { } former)
            {
                mentions.Clear(former.Number);
                documents.Clear(former.Number);
            }

            var row = documents.Write(dossier, readerVersion, readAt);
            statements.Write(row, dossier);
            if (dossier.Mentions is { } found)
            {
                mentions.Write(row, dossier, found);
                frozen.Freeze(dossier.Frozen, readAt);
            }
        }

        if (outcomes.Exists(o => o is StoreOutcome.Added or StoreOutcome.Replaced))
        {
            ActorCounts.MarkChanged(connection, transaction);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return outcomes;
    }

    private static StoreOutcome Compare(PreparedDossier dossier, string outcome, string reader, Version readerVersion)
    {
        var stored = Version.TryParse(reader, out var version) ? version : new Version(0, 0);
        return stored > readerVersion ? StoreOutcome.KeptNewer
            : outcome == dossier.Outcome && stored == readerVersion ? StoreOutcome.Unchanged
            : StoreOutcome.Replaced;
    }
}
