using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>The ledger: documents, what they state and what was found, in one SQLite file. One instance is for one thread at a time; many may have the file open at once.</summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    // Longer than any transaction here takes, many times over: a writer that waits this long is not waiting for us.
    private const int BusyMilliseconds = 30_000;

    private readonly SqliteConnection connection;

    private LedgerDatabase(SqliteConnection connection, string path)
    {
        this.connection = connection;
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Where the ledger lies unless told otherwise: <c>chancery/ledger.db</c> in the user's data folder.</summary>
    /// <param name="variable">Looks up an environment variable.</param>
    public static string DefaultPath(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var folder = variable("XDG_DATA_HOME") is { Length: > 0 } data && System.IO.Path.IsPathRooted(data)
            ? data
            : variable("HOME") is { Length: > 0 } home && !OperatingSystem.IsWindows()
                ? System.IO.Path.Combine(home, ".local", "share")
                : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(folder, "chancery", "ledger.db");
    }

    /// <summary>Opens the ledger, making it where there is none.</summary>
    /// <exception cref="LedgerException">The file is not ours, or cannot be opened or made.</exception>
    public static async Task<LedgerDatabase> OpenAsync(string path, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (!LedgerFile.Exists(path))
            {
                await LedgerSchema.CreateAsync(path, cancellation).ConfigureAwait(false);
            }

            return new LedgerDatabase(await ConnectAsync(path, cancellation).ConfigureAwait(false), path);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Trouble(path, e);
        }
    }

    /// <summary>Opens the ledger to read it; null where there is none yet.</summary>
    /// <exception cref="LedgerException">The file is not ours, or cannot be opened.</exception>
    public static async Task<LedgerDatabase?> OpenExistingAsync(string path, CancellationToken cancellation) =>
        LedgerFile.Exists(path) ? await OpenAsync(path, cancellation).ConfigureAwait(false) : null;

    /// <summary>Stores a dossier in one transaction. The same content again adds nothing; another reading of it replaces the former, unless that was by a newer Chancery.</summary>
    /// <param name="dossier">What to store.</param>
    /// <param name="readerVersion">Version of the Chancery that read it.</param>
    /// <param name="readAt">When it was read.</param>
    /// <param name="cancellation">Stops before the transaction ends, which undoes it.</param>
    /// <exception cref="LedgerException">It cannot be written; the ledger is as before.</exception>
    public async Task<StoreOutcome> StoreAsync(Dossier dossier, Version readerVersion, DateTimeOffset readAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(readerVersion);
        try
        {
            return await LedgerWriter.StoreAsync(connection, dossier, readerVersion, readAt, cancellation).ConfigureAwait(false);
        }
        catch (SqliteException e)
        {
            throw Trouble(Path, e);
        }
    }

    /// <summary>All documents, by day of publication, then by id.</summary>
    public Task<IReadOnlyList<LedgerEntry>> DocumentsAsync(CancellationToken cancellation) =>
        Guarded(() => LedgerReader.DocumentsAsync(connection, name: null, cancellation));

    /// <summary>The documents that a name stands for: an id, or at least six digits at the head of a key. The one that was read last comes last.</summary>
    public Task<IReadOnlyList<LedgerEntry>> FindAsync(string name, CancellationToken cancellation) =>
        Guarded(() => LedgerReader.DocumentsAsync(connection, name, cancellation));

    /// <summary>All statements of a kind, by their documents' day of publication.</summary>
    public Task<IReadOnlyList<StoredStatement>> StatementsAsync(string kind, CancellationToken cancellation) =>
        Guarded(() => LedgerReader.StatementsAsync(connection, kind, cancellation));

    /// <summary>The dossier of a document.</summary>
    public Task<Dossier> DossierAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Guarded(() => LedgerReader.DossierAsync(connection, entry.Number, cancellation));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<SqliteConnection> ConnectAsync(string path, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(LedgerSchema.ConnectionString(path, SqliteOpenMode.ReadWrite));
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            using var command = connection.CreateCommand();
            // NORMAL: a killed process loses nothing; a power cut may lose the last documents, which can be read again.
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<T> Guarded<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or FormatException)
        {
            throw Trouble(Path, e);
        }
    }

    private static LedgerException Trouble(string path, Exception e) => new(
        path,
        $"the ledger cannot be used ({e.Message.TrimEnd('.')})",
        "Check that the folder exists, is yours to write and has room; or give another file with --ledger PATH, or --no-store",
        e);
}
