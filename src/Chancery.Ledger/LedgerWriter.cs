using System.Globalization;
using Chancery.Ledger.Storing;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Writes prepared dossiers, a batch in one transaction that takes the write lock at its start.</summary>
internal static class LedgerWriter
{
    public static async Task<IReadOnlyList<StoreOutcome>> StoreAsync(
        SqliteConnection connection, IReadOnlyList<PreparedDossier> batch, Version readerVersion, DateTimeOffset readAt, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var mentions = new MentionWriter(connection, transaction);
        using var rows = new StatementRows(connection, transaction);
        var outcomes = new List<StoreOutcome>();
        foreach (var dossier in batch)
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes.Add(Store(connection, transaction, dossier, (readerVersion, readAt), mentions, rows));
        }

        if (outcomes.Exists(o => o is StoreOutcome.Added or StoreOutcome.Replaced))
        {
            ActorCounts.MarkChanged(connection, transaction);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return outcomes;
    }

    private static StoreOutcome Store(
        SqliteConnection connection, SqliteTransaction transaction, PreparedDossier dossier, (Version Version, DateTimeOffset At) reading, MentionWriter mentions, StatementRows rows)
    {
        var (number, known) = Look(connection, transaction, dossier, reading.Version);
        Sql.Run(connection, transaction, "DELETE FROM quarantine WHERE key = @0", dossier.Key);
        if (known is StoreOutcome.Unchanged or StoreOutcome.KeptNewer)
        {
            // Copies of one content may bear several names: the first in the alphabet stays, whichever came first.
            Sql.Run(connection, transaction, "UPDATE documents SET id = @0 WHERE number = @1 AND id > @0", dossier.Dossier.Document.Id, number);
            return known;
        }

        if (number is { } former)
        {
            mentions.Clear(former);
            Sql.Run(connection, transaction, "DELETE FROM statements WHERE document = @0", former);
            Sql.Run(connection, transaction, "DELETE FROM findings WHERE document = @0", former);
        }

        var row = WriteDocument(connection, transaction, dossier, reading);
        rows.Write(row, dossier);
        if (dossier.Mentions is { } found)
        {
            mentions.Write(row, dossier, found);
            mentions.Freeze(dossier.Frozen, reading.At);
        }

        return known;
    }

    private static (long? Number, StoreOutcome Outcome) Look(SqliteConnection connection, SqliteTransaction transaction, PreparedDossier dossier, Version readerVersion)
    {
        var rows = Sql.Read(
            connection, transaction, "SELECT number, outcome, reader_version FROM documents WHERE key = @0", r => (Number: r.GetInt64(0), Outcome: r.GetString(1), Version: r.GetString(2)), dossier.Key);
        if (rows is not [var row])
        {
            return (null, StoreOutcome.Added);
        }

        var stored = Version.TryParse(row.Version, out var version) ? version : new Version(0, 0);
        return (row.Number, stored > readerVersion ? StoreOutcome.KeptNewer
            : row.Outcome == dossier.Outcome && stored == readerVersion ? StoreOutcome.Unchanged
            : StoreOutcome.Replaced);
    }

    private static long WriteDocument(SqliteConnection connection, SqliteTransaction transaction, PreparedDossier dossier, (Version Version, DateTimeOffset At) reading)
    {
        const string Upsert = """
            INSERT INTO documents (key, id, published, publisher, title, author, url, language, text, reader_version, outcome, read_at, words, voice, tracked)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @0, 0)
            ON CONFLICT (key) DO UPDATE SET id = min(id, excluded.id), reader_version = excluded.reader_version, outcome = excluded.outcome,
                read_at = excluded.read_at, words = excluded.words, tracked = 0
            RETURNING number
            """;
        Document document = dossier.Dossier.Document;
        using var command = Sql.Command(
            connection,
            transaction,
            Upsert,
            dossier.Key,
            document.Id,
            document.Published?.ToString("O", CultureInfo.InvariantCulture),
            document.Publisher,
            document.Title,
            document.Author,
            document.Url,
            document.Language,
            document.Text,
            reading.Version.ToString(),
            dossier.Outcome,
            reading.At.Utc(),
            dossier.WordsKey);
        return (long)command.ExecuteScalar()!; // RETURNING gives a row for every upsert
    }
}
