using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Who is told of how often, counted over the whole ledger when it is asked for and something has changed since.</summary>
internal static class ActorCounts
{
    /// <summary>Notes, inside a transaction, that what is told of actors may have changed.</summary>
    public static void MarkChanged(SqliteConnection connection, SqliteTransaction transaction) =>
        Sql.Run(connection, transaction, "INSERT INTO ledger_facts (name, value) VALUES ('changed', '1') ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1");

    /// <summary>Counts anew where that is due.</summary>
    public static void Refresh(SqliteConnection connection)
    {
        if (IsFresh(connection, null))
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        if (!IsFresh(connection, transaction))
        {
            Sql.Run(connection, transaction, "DELETE FROM actors");
            Sql.Run(
                connection,
                transaction,
                """
                INSERT INTO actors (name, home, total, gives, gets, speaks, claimed, acts, acted_upon)
                SELECT name, max(home), count(*), sum(role = 'by'), sum(role = 'to'), sum(role = 'speaker'), sum(role IN ('subject', 'object')), sum(role = 'source'), sum(role = 'recipient')
                FROM (SELECT name, role, CASE WHEN home = '' THEN state ELSE home END AS home FROM entry_parties UNION ALL SELECT name, role, state FROM event_parties)
                WHERE name <> '' GROUP BY name
                """);
            Sql.Run(
                connection,
                transaction,
                "INSERT INTO ledger_facts (name, value) SELECT 'actors', value FROM ledger_facts WHERE name = 'changed' ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        }

        transaction.Commit();
    }

    private static bool IsFresh(SqliteConnection connection, SqliteTransaction? transaction) =>
        Sql.Read(connection, transaction, "SELECT 1 FROM ledger_facts c JOIN ledger_facts a ON a.value = c.value WHERE c.name = 'changed' AND a.name = 'actors'", r => r.GetInt32(0)).Count > 0;
}
