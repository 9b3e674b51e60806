using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>The chain of decisions in the database.</summary>
internal static class DecisionRows
{
    private const string Select = "SELECT number, action, target, body, who, why, at, hash FROM decisions";

    public static Decision Append(SqliteConnection connection, string action, string target, string body, string who, string why, DateTimeOffset at)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var previous = HashChain.Last(connection, transaction, "decisions");
        var hash = HashChain.Next(previous, action, target, body, who, why, at.Utc());
        Sql.Run(
            connection,
            transaction,
            "INSERT INTO decisions (action, target, body, who, why, at, previous, hash) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
            action,
            target,
            body,
            who,
            why,
            at.Utc(),
            previous,
            hash);
        HashChain.Grow(connection, transaction, "decisions", 1, hash);
        var number = Sql.Read(connection, transaction, "SELECT number FROM decisions WHERE hash = @0", r => r.GetInt64(0), hash)[0];
        var decision = new Decision(number, action, target, body, who, why, at.Utc(), hash);
        MarkBlocks(connection, transaction, decision);
        transaction.Commit();
        return decision;
    }

    public static List<Decision> All(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        Sql.Read(connection, transaction, $"{Select} ORDER BY number", Row);

    /// <summary>Decisions that hold: neither undone nor themselves an undoing.</summary>
    public static List<Decision> InForce(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var held = new List<Decision>();
        foreach (var decision in Enumerable.Reverse(All(connection, transaction)))
        {
            if (undone.Contains(decision.Hash))
            {
                continue;
            }

            if (decision.Action == DecisionAction.Undo)
            {
                undone.Add(decision.Target);
            }
            else
            {
                held.Add(decision);
            }
        }

        held.Reverse();
        return held;
    }

    // What was decided changes the entries of the blocks that it names; an undoing, those of what it undoes.
    private static void MarkBlocks(SqliteConnection connection, SqliteTransaction transaction, Decision decision)
    {
        const string Mark = "INSERT INTO unsettled (block, stamp) SELECT block, 1 FROM mentions WHERE key = @0 ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1";
        while (decision.Action == DecisionAction.Undo)
        {
            decision = Sql.Read(connection, transaction, $"{Select} WHERE hash = @0", Row, decision.Target)[0];
        }

        Sql.Run(connection, transaction, Mark, decision.Target);
        Sql.Run(connection, transaction, Mark, decision.Field("other"));
    }

    private static Decision Row(SqliteDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7));
}
