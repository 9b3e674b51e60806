using Chancery.Json;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Writes the mentions of documents and marks their blocks as changed, inside a transaction.</summary>
internal sealed class MentionWriter : IDisposable
{
    private readonly SqliteCommand insert;
    private readonly SqliteCommand mark;
    private readonly SqliteCommand tracked;
    private readonly SqliteCommand markFormer;
    private readonly SqliteCommand clear;
    private readonly VoiceWriter voices;

    public MentionWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        insert = Sql.Command(connection, transaction, "INSERT INTO mentions (key, document, position, kind, block, context) VALUES (@0, @1, @2, @3, @4, @5)", "", 0L, 0, "", "", "");
        mark = Sql.Command(connection, transaction, MarkSql, "");
        tracked = Sql.Command(connection, transaction, "UPDATE documents SET words = @0, tracked = 1 WHERE number = @1", "", 0L);
        markFormer = Sql.Command(
            connection,
            transaction,
            "INSERT INTO unsettled (block, stamp) SELECT DISTINCT block, 1 FROM mentions WHERE document = @0 ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1",
            0L);
        clear = Sql.Command(connection, transaction, "DELETE FROM mentions WHERE document = @0", 0L);
        voices = new VoiceWriter(connection, transaction);
    }

    private const string MarkSql = "INSERT INTO unsettled (block, stamp) VALUES (@0, 1) ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1";

    /// <summary>Takes the former mentions of a document away.</summary>
    public void Clear(long document)
    {
        Sql.Run(markFormer, document);
        Sql.Run(clear, document);
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

    public void Dispose()
    {
        foreach (var command in new[] { insert, mark, tracked, markFormer, clear })
        {
            command.Dispose();
        }

        voices.Dispose();
    }
}
