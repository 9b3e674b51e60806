using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Keeps blocks in step with what people have decided.</summary>
internal static class RuledBlocks
{
    private const string Mark = "INSERT INTO unsettled (block, stamp) VALUES (@0, 1) ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1";

    /// <summary>Moves every mention that was corrected, or whose correction was undone, into the block where it now belongs.</summary>
    public static void MoveCorrected(SqliteConnection connection, Tracker tracker)
    {
        var rows = Sql.Read(
            connection, null, $"{MentionReader.Select} WHERE m.key IN (SELECT target FROM decisions WHERE action = @0)", MentionReader.Row, DecisionAction.Correct);
        if (rows.Count == 0)
        {
            return;
        }

        var rulings = RulingReader.Read(connection);
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var row in rows)
        {
            var block = tracker.BlockOf(rulings.Corrected(row.ToMention()));
            if (block != row.Block)
            {
                Sql.Run(connection, transaction, Mark, row.Block);
                Sql.Run(connection, transaction, Mark, block);
                Sql.Run(connection, transaction, "UPDATE mentions SET block = @0 WHERE key = @1", block, row.Key);
            }
        }

        transaction.Commit();
    }

    /// <summary>Marks what was merged with a mention that another reader no longer finds.</summary>
    public static void MarkForsaken(SqliteConnection connection)
    {
        var rulings = RulingReader.Read(connection);
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (one, other) in rulings.Together.Concat(rulings.Parts))
        {
            var blocks = Sql.Read(connection, transaction, "SELECT block FROM mentions WHERE key IN (@0, @1)", r => r.GetString(0), one, other);
            if (blocks.Count == 1)
            {
                Sql.Run(connection, transaction, Mark, blocks[0]);
            }
        }

        transaction.Commit();
    }
}
