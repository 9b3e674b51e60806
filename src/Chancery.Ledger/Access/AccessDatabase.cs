using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Access;

/// <summary>
/// The file that says who may use a ledger: users, keys, sessions and their audit. It lies beside the ledger, readable by its owner alone.
/// Safe for all threads; look-ups take microseconds and do not wait, so they are not asynchronous.
/// </summary>
public sealed class AccessDatabase : IDisposable
{
    // "Chca", in the header of every file of ours.
    private const int ApplicationId = 0x43686361;
    private const int BusyMilliseconds = 10_000;

    private readonly SqliteConnection connection;
    private readonly Lock turn = new();

    private AccessDatabase(SqliteConnection connection, string path)
    {
        this.connection = connection;
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Where the access file of a ledger lies: <c>ledger.access.db</c> beside <c>ledger.db</c>.</summary>
    public static string PathOf(string ledgerPath) => System.IO.Path.ChangeExtension(ledgerPath, ".access.db");

    /// <summary>Opens the file, making it where there is none.</summary>
    /// <exception cref="LedgerException">It is not ours, or cannot be opened or made.</exception>
    public static AccessDatabase Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            if (!File.Exists(path))
            {
                MakeEmpty(path);
            }

            return new AccessDatabase(Connect(path), path);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Trouble(path, e);
        }
    }

    /// <summary>Opens the file; null where there is none yet.</summary>
    /// <exception cref="LedgerException">It is not ours, or cannot be opened.</exception>
    public static AccessDatabase? OpenExisting(string path) => File.Exists(path) ? Open(path) : null;

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    internal List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (turn)
        {
            try
            {
                return Sql.Read(connection, null, sql, row, values);
            }
            catch (SqliteException e)
            {
                throw Trouble(Path, e);
            }
        }
    }

    /// <summary>Writes in one transaction, which a thrown exception undoes.</summary>
    internal T Write<T>(Func<SqliteConnection, SqliteTransaction, T> write)
    {
        lock (turn)
        {
            try
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var written = write(connection, transaction);
                transaction.Commit();
                return written;
            }
            catch (SqliteException e)
            {
                throw Trouble(Path, e);
            }
        }
    }

    private static void MakeEmpty(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // SQLite gives its side files the same
        }

        new FileStream(path, options).Dispose();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(LedgerSchema.ConnectionString(path, SqliteOpenMode.ReadWrite));
        try
        {
            connection.Open();
            Sql.Run(connection, null, FormattableString.Invariant($"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA foreign_keys = ON"));
            if (Fill(connection) != ApplicationId)
            {
                throw new LedgerException(path, "this is not a Chancery access file", "It was left as it is; move it away");
            }

            // FULL: what the audit says has happened must survive a power cut.
            Sql.Run(connection, null, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Of two that make the file at once, the second finds it made.
    private static int Fill(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Sql.Read(connection, transaction, "SELECT count(*) FROM sqlite_master", r => r.GetInt32(0))[0] == 0)
        {
            using var stream = typeof(AccessDatabase).Assembly.GetManifestResourceStream("access-schema")!; // built into this assembly
            using var reader = new StreamReader(stream);
            Sql.Run(connection, transaction, reader.ReadToEnd());
            Sql.Run(connection, transaction, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = 1"));
        }

        transaction.Commit();
        return Sql.Read(connection, null, "PRAGMA application_id", r => r.GetInt32(0))[0];
    }

    private static LedgerException Trouble(string path, Exception e) => new(
        path, $"the access file cannot be used ({e.Message.TrimEnd('.')})", "Check that the folder exists and is yours to write", e);
}
