using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Room;

/// <summary>What the reading room keeps beside a ledger: jobs, saved searches, webhooks. A SQLite file next to the ledger's, made when first written to. Safe for all threads.</summary>
public sealed class RoomDatabase
{
    private readonly Lock making = new();
    private bool isMade;

    /// <summary>The room's file of a ledger.</summary>
    public RoomDatabase(string ledgerPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(ledgerPath);
        Path = System.IO.Path.ChangeExtension(System.IO.Path.GetFullPath(ledgerPath), ".room.db");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The folder where documents that were sent wait to be read.</summary>
    public string WaitingFolder => System.IO.Path.ChangeExtension(Path, ".waiting");

    /// <summary>Whether anything was ever kept.</summary>
    public bool IsThere => File.Exists(Path);

    /// <summary>Runs one transaction that takes the write lock at its start.</summary>
    internal Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellation) => OpenedAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(connection, transaction);
            transaction.Commit();
            return result;
        },
        cancellation);

    /// <summary>Reads; where nothing was ever kept, gives what nothing stands for.</summary>
    internal Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, T nothing, CancellationToken cancellation) => IsThere ? OpenedAsync(work, cancellation) : Task.FromResult(nothing);

    private Task<T> OpenedAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            try
            {
                using var connection = new SqliteConnection(LedgerSchema.ConnectionString(Path, SqliteOpenMode.ReadWriteCreate));
                connection.Open();
                Sql.Run(connection, null, "PRAGMA busy_timeout = 30000");
                Sql.Run(connection, null, "PRAGMA foreign_keys = ON");
                Make(connection);
                return work(connection);
            }
            catch (SqliteException e)
            {
                throw new LedgerException(Path, $"what the reading room keeps cannot be used ({e.Message.TrimEnd('.')})", "Check that its folder is yours to write and has room", e);
            }
        },
        cancellation);

    private void Make(SqliteConnection connection)
    {
        lock (making)
        {
            if (isMade)
            {
                return;
            }

            using var reader = new StreamReader(typeof(RoomDatabase).Assembly.GetManifestResourceStream("room.schema")!); // it is in the program
            Sql.Run(connection, null, "PRAGMA journal_mode = WAL");
            Sql.Run(connection, null, reader.ReadToEnd());
            isMade = true;
        }
    }
}
