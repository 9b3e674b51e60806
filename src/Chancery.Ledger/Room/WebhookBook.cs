using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Room;

/// <summary>The webhooks of a reading room and the log of what they are sent.</summary>
public sealed class WebhookBook(RoomDatabase room)
{
    private const string Hooks = "SELECT id, search, address, secret, created_at, who, started FROM webhooks";
    private const string Deliveries = "SELECT number, webhook, event, body, state, attempts, next_at, last_at, last_status, last_problem FROM deliveries";
    private const int MostListed = 200;

    /// <summary>Adds a webhook to a search.</summary>
    public Task AddAsync(Webhook hook, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return WriteAsync("INSERT INTO webhooks (id, search, address, secret, created_at, who) VALUES (@0, @1, @2, @3, @4, @5)", cancellation, hook.Id, hook.Search, hook.Address, hook.Secret, hook.CreatedAt, hook.Who);
    }

    /// <summary>All webhooks, the oldest first.</summary>
    public Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellation) =>
        room.ReadAsync<IReadOnlyList<Webhook>>(connection => Sql.Read(connection, null, $"{Hooks} ORDER BY created_at, id", Hook), [], cancellation);

    /// <summary>A webhook; null where there is none of that id.</summary>
    public Task<Webhook?> FindAsync(string id, CancellationToken cancellation) =>
        room.ReadAsync(connection => Sql.Read(connection, null, $"{Hooks} WHERE id = @0", Hook, id) is [var one] ? one : null, null, cancellation);

    /// <summary>Forgets a webhook with its log.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation) => await WriteAsync("DELETE FROM webhooks WHERE id = @0", cancellation, id).ConfigureAwait(false) > 0;

    /// <summary>Notes events of a webhook, each once however often it is noted. Those of the first time were there before the webhook and are not sent.</summary>
    /// <returns>How many are to be sent.</returns>
    public Task<int> NoteAsync(Webhook hook, IEnumerable<(string Event, string Body)> events, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return room.WriteAsync(
            (connection, transaction) =>
            {
                // Nothing is noted for a webhook that was forgotten meanwhile.
                if (Sql.Read(connection, transaction, $"{Hooks} WHERE id = @0", Hook, hook.Id) is not [var now])
                {
                    return 0;
                }

                using var insert = Sql.Command(connection, transaction, "INSERT INTO deliveries (webhook, event, body, state, next_at) VALUES (@0, @1, @2, @3, @4) ON CONFLICT DO NOTHING", "", "", "", "", "");
                var added = 0;
                foreach (var (name, body) in events)
                {
                    string?[] values = now.HasStarted ? [hook.Id, name, body, "pending", at.Utc()] : [hook.Id, name, "", "before", null];
                    for (var i = 0; i < values.Length; i++)
                    {
                        insert.Parameters[i].Value = values[i] ?? (object)DBNull.Value;
                    }

                    added += insert.ExecuteNonQuery();
                }

                Sql.Run(connection, transaction, "UPDATE webhooks SET started = 1 WHERE id = @0", hook.Id);
                return now.HasStarted ? added : 0;
            },
            cancellation);
    }

    /// <summary>What is to be sent now, at most so many of each webhook, the oldest first: one that is behind does not keep others waiting.</summary>
    public Task<IReadOnlyList<Delivery>> DueAsync(DateTimeOffset at, int most, CancellationToken cancellation) => room.ReadAsync<IReadOnlyList<Delivery>>(
        connection => Sql.Read(
            connection,
            null,
            $"""
            {Deliveries} WHERE number IN (
                SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY webhook ORDER BY number) AS place FROM deliveries WHERE state = 'pending' AND next_at <= @0) WHERE place <= @1)
            ORDER BY number
            """,
            Row,
            at.Utc(),
            most),
        [],
        cancellation);

    /// <summary>Writes down an attempt: delivered, or when to try again.</summary>
    public Task TriedAsync(long number, DateTimeOffset at, DateTimeOffset? next, int? status, string? problem, CancellationToken cancellation) => WriteAsync(
        "UPDATE deliveries SET state = @1, attempts = attempts + 1, last_at = @2, next_at = @3, last_status = @4, last_problem = @5 WHERE number = @0",
        cancellation,
        number,
        next is null ? "delivered" : "pending",
        at.Utc(),
        next?.Utc(),
        status,
        problem);

    /// <summary>The log of a webhook, the newest first.</summary>
    public Task<IReadOnlyList<Delivery>> LogAsync(string hook, CancellationToken cancellation) => room.ReadAsync<IReadOnlyList<Delivery>>(
        connection => Sql.Read(connection, null, $"{Deliveries} WHERE webhook = @0 AND state <> 'before' ORDER BY number DESC LIMIT {MostListed}", Row, hook), [], cancellation);

    private Task<int> WriteAsync(string sql, CancellationToken cancellation, params object?[] values) => room.WriteAsync(
        (connection, transaction) =>
        {
            using var command = Sql.Command(connection, transaction, sql, values);
            return command.ExecuteNonQuery();
        },
        cancellation);

    private static Webhook Hook(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetBoolean(6));

    private static Delivery Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.Text(6), row.Text(7), row.IsDBNull(8) ? null : row.GetInt32(8), row.Text(9));
}
