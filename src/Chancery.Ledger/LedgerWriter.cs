using System.Globalization;
using Chancery.Json;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Writes dossiers, each in one transaction that takes the write lock at its start.</summary>
internal static class LedgerWriter
{
    public static async Task<StoreOutcome> StoreAsync(SqliteConnection connection, Dossier dossier, Version readerVersion, DateTimeOffset readAt, CancellationToken cancellation)
    {
        // Everything that can be worked out is, before the lock is taken.
        var document = dossier.Document;
        string[] statements = [.. dossier.Statements.Select(s => DossierJson.Of(s, document.Text))];
        string[] findings = [.. dossier.Findings.Select(DossierJson.Of)];
        var key = ContentKey.Of(document);
        var outcome = ContentKey.Of([.. statements, "", .. findings]);

        using var transaction = connection.BeginTransaction(deferred: false);
        var (number, known) = await LookAsync(connection, transaction, key, outcome, readerVersion, cancellation).ConfigureAwait(false);
        if (known is StoreOutcome.Unchanged or StoreOutcome.KeptNewer)
        {
            return known;
        }

        if (number is { } former)
        {
            await ClearAsync(connection, transaction, former, cancellation).ConfigureAwait(false);
        }

        var row = await WriteDocumentAsync(connection, transaction, document, (key, outcome, readerVersion, readAt), cancellation).ConfigureAwait(false);
        await WriteStatementsAsync(connection, transaction, row, dossier, statements, cancellation).ConfigureAwait(false);
        await WriteFindingsAsync(connection, transaction, row, dossier, findings, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return known;
    }

    private static async Task<(long? Number, StoreOutcome Outcome)> LookAsync(
        SqliteConnection connection, SqliteTransaction transaction, string key, string outcome, Version readerVersion, CancellationToken cancellation)
    {
        using var command = Command(connection, transaction, "SELECT number, outcome, reader_version FROM documents WHERE key = $key", ("$key", key));
        using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await row.ReadAsync(cancellation).ConfigureAwait(false))
        {
            return (null, StoreOutcome.Added);
        }

        var stored = Version.TryParse(row.GetString(2), out var version) ? version : new Version(0, 0);
        return (row.GetInt64(0), stored > readerVersion ? StoreOutcome.KeptNewer
            : row.GetString(1) == outcome && stored == readerVersion ? StoreOutcome.Unchanged
            : StoreOutcome.Replaced);
    }

    private static async Task ClearAsync(SqliteConnection connection, SqliteTransaction transaction, long number, CancellationToken cancellation)
    {
        using var command = Command(
            connection, transaction, "DELETE FROM statements WHERE document = $number; DELETE FROM findings WHERE document = $number;", ("$number", number));
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<long> WriteDocumentAsync(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Document document,
        (string Key, string Outcome, Version Version, DateTimeOffset ReadAt) reading,
        CancellationToken cancellation)
    {
        const string Upsert = """
            INSERT INTO documents (key, id, published, publisher, title, author, url, language, text, reader_version, outcome, read_at)
            VALUES ($key, $id, $published, $publisher, $title, $author, $url, $language, $text, $version, $outcome, $readAt)
            ON CONFLICT (key) DO UPDATE SET reader_version = excluded.reader_version, outcome = excluded.outcome, read_at = excluded.read_at
            RETURNING number
            """;
        using var command = Command(
            connection,
            transaction,
            Upsert,
            ("$key", reading.Key),
            ("$id", document.Id),
            ("$published", document.Published?.ToString("O", CultureInfo.InvariantCulture)),
            ("$publisher", document.Publisher),
            ("$title", document.Title),
            ("$author", document.Author),
            ("$url", document.Url),
            ("$language", document.Language),
            ("$text", document.Text),
            ("$version", reading.Version.ToString()),
            ("$outcome", reading.Outcome),
            ("$readAt", reading.ReadAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        return (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!; // RETURNING gives a row for every upsert
    }

    private static async Task WriteStatementsAsync(
        SqliteConnection connection, SqliteTransaction transaction, long row, Dossier dossier, string[] json, CancellationToken cancellation)
    {
        const string Insert = """
            INSERT INTO statements (document, position, id, kind, start, "end", json) VALUES ($document, $position, $id, $kind, $start, $end, $json)
            """;
        using var command = Command(connection, transaction, Insert, ("$document", row), ("$position", 0), ("$id", ""), ("$kind", ""), ("$start", 0), ("$end", 0), ("$json", ""));
        for (var i = 0; i < json.Length; i++)
        {
            var statement = dossier.Statements[i];
            command.Parameters["$position"].Value = i;
            command.Parameters["$id"].Value = statement.Id;
            command.Parameters["$kind"].Value = statement.Kind();
            command.Parameters["$start"].Value = statement.Span.Start;
            command.Parameters["$end"].Value = statement.Span.End;
            command.Parameters["$json"].Value = json[i];
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WriteFindingsAsync(
        SqliteConnection connection, SqliteTransaction transaction, long row, Dossier dossier, string[] json, CancellationToken cancellation)
    {
        const string Insert = """
            INSERT INTO findings (document, position, "check", verdict, json) VALUES ($document, $position, $check, $verdict, $json)
            """;
        using var command = Command(connection, transaction, Insert, ("$document", row), ("$position", 0), ("$check", 0), ("$verdict", ""), ("$json", ""));
        for (var i = 0; i < json.Length; i++)
        {
            var finding = dossier.Findings[i];
            command.Parameters["$position"].Value = i;
            command.Parameters["$check"].Value = finding.Check;
            command.Parameters["$verdict"].Value = finding.Verdict.Name();
            command.Parameters["$json"].Value = json[i];
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
