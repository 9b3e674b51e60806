using Chancery.Json;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Writes the mentions of documents and marks their blocks as changed, inside a transaction.</summary>
internal sealed class MentionWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand mark;
    private readonly SqliteCommand tracked;
    private readonly VoiceWriter voices;

    public MentionWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        this.connection = connection;
        this.transaction = transaction;
        insert = Sql.Command(connection, transaction, "INSERT INTO mentions (key, document, position, kind, block, context) VALUES (@0, @1, @2, @3, @4, @5)", "", 0L, 0, "", "", "");
        mark = Sql.Command(connection, transaction, MarkSql, "");
        tracked = Sql.Command(connection, transaction, "UPDATE documents SET words = @0, tracked = 1 WHERE number = @1", "", 0L);
        voices = new VoiceWriter(connection, transaction);
    }

    private const string MarkSql = "INSERT INTO unsettled (block, stamp) VALUES (@0, 1) ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1";

    /// <summary>Takes the former mentions of a document away.</summary>
    public void Clear(long document)
    {
        Sql.Run(
            connection,
            transaction,
            "INSERT INTO unsettled (block, stamp) SELECT DISTINCT block, 1 FROM mentions WHERE document = @0 ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1",
            document);
        Sql.Run(connection, transaction, "DELETE FROM mentions WHERE document = @0", document);
    }

    /// <summary>Writes the mentions of a document, and which voice it is.</summary>
    public void Write(long document, PreparedDossier dossier, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            Sql.Run(insert, mention.Key, document, mention.Position, mention.Statement.Kind(), mention.Block, mention.Context);
        }

        foreach (var block in mentions.Select(m => m.Block).Distinct(StringComparer.Ordinal))
        {
            Sql.Run(mark, block);
        }

        voices.Write(document, dossier);
        Sql.Run(tracked, dossier.WordsKey, document);
    }

    /// <summary>Adds what is not frozen yet to the chain of frozen forecasts.</summary>
    public void Freeze(IReadOnlyList<(string Mention, string Body)> forecasts, DateTimeOffset at)
    {
        if (forecasts.Count == 0)
        {
            return;
        }

        var previous = HashChain.Last(connection, transaction, "frozen");
        var added = 0;
        foreach (var (mention, body) in forecasts)
        {
            if (Sql.Read(connection, transaction, "SELECT 1 FROM frozen WHERE mention = @0 AND body = @1", r => r.GetInt32(0), mention, body).Count == 0)
            {
                var hash = HashChain.Next(previous, mention, body, at.Utc());
                Sql.Run(connection, transaction, "INSERT INTO frozen (mention, body, at, previous, hash) VALUES (@0, @1, @2, @3, @4)", mention, body, at.Utc(), previous, hash);
                previous = hash;
                added++;
            }
        }

        HashChain.Grow(connection, transaction, "frozen", added, previous);
    }

    public void Dispose()
    {
        insert.Dispose();
        mark.Dispose();
        tracked.Dispose();
        voices.Dispose();
    }
}
