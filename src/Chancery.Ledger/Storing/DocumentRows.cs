using System.Globalization;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Looks documents up by what they are and writes them, inside a transaction.</summary>
internal sealed class DocumentRows(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand look = Sql.Command(connection, transaction, "SELECT number, outcome, reader_version FROM documents WHERE key = @0", "");
    private readonly SqliteCommand release = Sql.Command(connection, transaction, "DELETE FROM quarantine WHERE key = @0", "");

    // Copies of one content may bear several names: the first in the alphabet stays, whichever came first.
    private readonly SqliteCommand rename = Sql.Command(connection, transaction, "UPDATE documents SET id = @0 WHERE number = @1 AND id > @0", "", 0L);
    private readonly SqliteCommand clearStatements = Sql.Command(connection, transaction, "DELETE FROM statements WHERE document = @0", 0L);
    private readonly SqliteCommand clearFindings = Sql.Command(connection, transaction, "DELETE FROM findings WHERE document = @0", 0L);
    private readonly SqliteCommand write = Sql.Command(
        connection,
        transaction,
        """
        INSERT INTO documents (key, id, published, publisher, title, author, url, language, text, reader_version, outcome, read_at, words, voice, tracked)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @0, 0)
        ON CONFLICT (key) DO UPDATE SET id = min(id, excluded.id), reader_version = excluded.reader_version, outcome = excluded.outcome,
            read_at = excluded.read_at, words = excluded.words, tracked = 0
        RETURNING number
        """,
        new object?[13]);

    /// <summary>The number of a document and what a reader made of it; null where it is not in the ledger.</summary>
    public (long Number, string Outcome, string Reader)? Find(string key)
    {
        look.Parameters[0].Value = key;
        using var row = look.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1), row.GetString(2)) : null;
    }

    /// <summary>Takes a document out of quarantine.</summary>
    public void Release(string key) => Sql.Run(release, key);

    /// <summary>Gives a document the name that one of its copies bears, where that is the first of the two.</summary>
    public void Rename(long number, string id) => Sql.Run(rename, id, number);

    /// <summary>Takes away what was read in a document.</summary>
    public void Clear(long number)
    {
        Sql.Run(clearStatements, number);
        Sql.Run(clearFindings, number);
    }

    /// <summary>Writes a document and returns its number.</summary>
    public long Write(PreparedDossier dossier, Version reader, DateTimeOffset at)
    {
        Document document = dossier.Dossier.Document;
        Sql.Set(
            write,
            dossier.Key,
            document.Id,
            document.Published?.ToString("O", CultureInfo.InvariantCulture),
            document.Publisher,
            document.Title,
            document.Author,
            document.Url,
            document.Language,
            document.Text,
            reader.ToString(),
            dossier.Outcome,
            at.Utc(),
            dossier.WordsKey);
        return (long)write.ExecuteScalar()!; // RETURNING gives a row for every upsert
    }

    public void Dispose()
    {
        foreach (var command in new[] { look, release, rename, clearStatements, clearFindings, write })
        {
            command.Dispose();
        }
    }
}
