using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Room;

/// <summary>The saved searches of a reading room.</summary>
public sealed class SearchBook(RoomDatabase room)
{
    private const string Select = "SELECT id, name, list, query, created_at, who FROM searches";

    /// <summary>Saves a search.</summary>
    public Task AddAsync(SavedSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        return room.WriteAsync(
            (connection, transaction) =>
            {
                Sql.Run(
                    connection, transaction, "INSERT INTO searches (id, name, list, query, created_at, who) VALUES (@0, @1, @2, @3, @4, @5)", search.Id, search.Name, search.List, search.Query, search.CreatedAt, search.Who);
                return true;
            },
            cancellation);
    }

    /// <summary>A search; null where there is none of that id.</summary>
    public Task<SavedSearch?> FindAsync(string id, CancellationToken cancellation) =>
        room.ReadAsync(connection => Sql.Read(connection, null, $"{Select} WHERE id = @0", Row, id) is [var one] ? one : null, null, cancellation);

    /// <summary>All searches, the oldest first.</summary>
    public Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation) =>
        room.ReadAsync<IReadOnlyList<SavedSearch>>(connection => Sql.Read(connection, null, $"{Select} ORDER BY created_at, id", Row), [], cancellation);

    /// <summary>Forgets a search with its webhooks; false where there was none.</summary>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => room.WriteAsync(
        (connection, transaction) =>
        {
            using var command = Sql.Command(connection, transaction, "DELETE FROM searches WHERE id = @0", id);
            return command.ExecuteNonQuery() > 0;
        },
        cancellation);

    private static SavedSearch Row(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
