using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Adds to the chain of frozen forecasts, inside a transaction.</summary>
internal sealed class FrozenWriter(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private const string Chain = "frozen";

    private readonly SqliteCommand known = Sql.Command(connection, transaction, "SELECT 1 FROM frozen WHERE mention = @0 AND body = @1", "", "");
    private readonly SqliteCommand add = Sql.Command(connection, transaction, "INSERT INTO frozen (mention, body, at, previous, hash) VALUES (@0, @1, @2, @3, @4)", "", "", "", "", "");

    /// <summary>Adds what is not frozen yet.</summary>
    public void Freeze(IReadOnlyList<(string Mention, string Body)> forecasts, DateTimeOffset at)
    {
        if (forecasts.Count == 0)
        {
            return;
        }

        var previous = HashChain.Last(connection, transaction, Chain);
        var added = 0;
        foreach (var (mention, body) in forecasts)
        {
            Sql.Set(known, mention, body);
            if (known.ExecuteScalar() is null)
            {
                var hash = HashChain.Next(previous, mention, body, at.Utc());
                Sql.Run(add, mention, body, at.Utc(), previous, hash);
                previous = hash;
                added++;
            }
        }

        HashChain.Grow(connection, transaction, Chain, added, previous);
    }

    public void Dispose()
    {
        known.Dispose();
        add.Dispose();
    }
}
