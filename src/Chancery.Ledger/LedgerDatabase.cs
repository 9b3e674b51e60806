using System.Globalization;
using Chancery.Ledger.Storing;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>The ledger: documents, what they state and what was found, in one SQLite file. One instance is for one thread at a time; many may have the file open at once.</summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    // Longer than any transaction here takes, many times over: a writer that waits this long is not waiting for us.
    private const int BusyMilliseconds = 30_000;

    // Keys are hashes, so rows go all over the file: the 2 MB that SQLite gives by default had most pages written several times in one batch.
    private const int CacheKilobytes = 64 * 1024;

    // What only reads beside needs less.
    private const int BesideKilobytes = 16 * 1024;

    // For the same reason: the log goes into the file every 64 MB instead of every 4, and a page that many batches change is written there once.
    private const int LogPages = 16 * 1024;

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
    public static Task<LedgerDatabase> OpenAsync(string path, CancellationToken cancellation) => OpenAsync(path, CacheKilobytes, cancellation);

    /// <summary>Opens the ledger with a bound on the memory for pages of the file, making it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cacheKilobytes">At most so many KB of its pages are held; from 1.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="LedgerException">The file is not ours, or cannot be opened or made.</exception>
    public static async Task<LedgerDatabase> OpenAsync(string path, int cacheKilobytes, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(cacheKilobytes, 1);
        try
        {
            if (!LedgerFile.Exists(path))
            {
                await LedgerSchema.CreateAsync(path, cancellation).ConfigureAwait(false);
            }

            return new LedgerDatabase(await ConnectAsync(path, cacheKilobytes, cancellation).ConfigureAwait(false), path);
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

    /// <summary>Stores a dossier in one transaction. The same content again adds nothing; another reading of it replaces the former, unless that was by a newer Chancery. Its mentions are tracked when the ledger is settled.</summary>
    /// <param name="dossier">What to store.</param>
    /// <param name="readerVersion">Version of the Chancery that read it.</param>
    /// <param name="readAt">When it was read.</param>
    /// <param name="cancellation">Stops before the transaction ends, which undoes it.</param>
    /// <exception cref="LedgerException">It cannot be written; the ledger is as before.</exception>
    public async Task<StoreOutcome> StoreAsync(Dossier dossier, Version readerVersion, DateTimeOffset readAt, CancellationToken cancellation) =>
        (await StoreAsync([PreparedDossier.Of(dossier, tracker: null)], readerVersion, readAt, cancellation).ConfigureAwait(false))[0];

    /// <summary>Stores prepared dossiers in one transaction, and says of each what it came to.</summary>
    /// <exception cref="LedgerException">They cannot be written; the ledger is as before.</exception>
    public Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<PreparedDossier> batch, Version readerVersion, DateTimeOffset readAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(readerVersion);
        return Guarded(() => LedgerWriter.StoreAsync(connection, batch, readerVersion, readAt, cancellation));
    }

    /// <summary>Works out again the entries of everything that changed since they were last worked out. May be stopped anywhere and begun again.</summary>
    /// <param name="tracker">What tells which mentions belong together.</param>
    /// <param name="now">When, for forecasts that are frozen on the way.</param>
    /// <param name="threads">How many blocks to work out at once; from 1.</param>
    /// <param name="left">Told how many blocks are left, now and then.</param>
    /// <param name="cancellation">Stops between two transactions.</param>
    public Task SettleAsync(Tracker tracker, DateTimeOffset now, int threads, Action<long>? left, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tracker);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return Guarded(async () =>
        {
            var beside = await ConnectAsync(Path, BesideKilobytes, cancellation).ConfigureAwait(false);
            await using (beside.ConfigureAwait(false))
            {
                await new Settlement(connection, beside, tracker, now, threads).RunAsync(left, cancellation).ConfigureAwait(false);
            }

            return true;
        });
    }

    /// <summary>Counts now what the first question after a change would have to wait for: who is told of how often.</summary>
    public Task CountAsync(CancellationToken cancellation) => Guarded(() => Task.Run(
        () =>
        {
            ActorCounts.Refresh(connection);
            return true;
        },
        cancellation));

    /// <summary>Whether every entry is worked out; whatever was stored since needs <see cref="SettleAsync"/>.</summary>
    public Task<bool> IsSettledAsync(CancellationToken cancellation) => Guarded(() => Task.Run(
        () => Sql.Read(
            connection,
            null,
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM unsettled LIMIT 1)) + (SELECT count(*) FROM (SELECT 1 FROM documents WHERE tracked = 0 LIMIT 1))",
            r => r.GetInt64(0))[0] == 0,
        cancellation));

    /// <summary>What is not as it was written: broken links in the chains of decisions and frozen forecasts, rows cut off their ends, documents that their key does not fit. Empty when all is well.</summary>
    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) => VerifyAsync([], cancellation);

    /// <summary>The same, and whether the chains still hold what was noted of them earlier.</summary>
    /// <param name="noted">Ends of chains that <see cref="ChainHeadsAsync"/> gave once and that were kept elsewhere.</param>
    /// <param name="cancellation">Stops the checking.</param>
    public Task<IReadOnlyList<string>> VerifyAsync(IReadOnlyList<ChainHead> noted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(noted);
        return Guarded(() => Task.Run(() => LedgerVerification.Run(connection, noted), cancellation));
    }

    /// <summary>Where the chains end: to be noted where nobody who may write the ledger may write. A chain without rows has no end.</summary>
    public Task<IReadOnlyList<ChainHead>> ChainHeadsAsync(CancellationToken cancellation) => Guarded(() => Task.Run<IReadOnlyList<ChainHead>>(() => HashChain.Heads(connection), cancellation));

    /// <summary>Puts a copy in a ledger's place. What was there is moved beside it; its path, or null where there was nothing.</summary>
    /// <exception cref="LedgerException">The copy is no ledger, or the place cannot be written.</exception>
    public static async Task<string?> RestoreAsync(string copy, string path, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await LedgerCopy.RestoreAsync(copy, path, now, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Trouble(path, e);
        }
    }

    /// <summary>Version of the reader of every document, by the document's key.</summary>
    public Task<IReadOnlyDictionary<string, Version>> ReadersAsync(CancellationToken cancellation) => Guarded(() => Task.FromResult<IReadOnlyDictionary<string, Version>>(
        Sql.Read(connection, null, "SELECT key, reader_version FROM documents", r => (Key: r.GetString(0), Version: Version.TryParse(r.GetString(1), out var v) ? v : new Version(0, 0)))
            .ToDictionary(r => r.Key, r => r.Version, StringComparer.Ordinal)));

    /// <summary>SHA-256 over the content, lower-case hex: documents, statements, findings, entries and decisions in force. Equal for any order of reading, any number of threads and any number of stops, once the ledger is settled.</summary>
    public Task<string> DigestAsync(CancellationToken cancellation) => Guarded(() => Task.Run(() => LedgerDigest.Of(connection), cancellation));

    /// <summary>Writes a copy of the ledger while others may use it.</summary>
    /// <exception cref="LedgerException">There is something at the path, or it cannot be written.</exception>
    public Task BackupAsync(string copy, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(copy);
        return Guarded(async () =>
        {
            await LedgerCopy.ToAsync(connection, copy, cancellation).ConfigureAwait(false);
            return true;
        });
    }

    /// <summary>Brings an old ledger up to date after a copy of it was made. The path of the copy; null where there was nothing to do.</summary>
    public static async Task<string?> UpgradeAsync(string path, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await LedgerSchema.UpgradeAsync(path, now, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Trouble(path, e);
        }
    }

    /// <summary>Entries, decisions and the rest are asked for through the classes that this is given to.</summary>
    internal SqliteConnection Connection => connection;

    /// <summary>A number that is another once somebody else has changed the ledger; it says something only beside what this same instance gave before.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public long Changes()
    {
        try
        {
            return Sql.Read(connection, null, "PRAGMA data_version", r => r.GetInt64(0))[0];
        }
        catch (SqliteException e)
        {
            throw Trouble(Path, e);
        }
    }

    /// <summary>All documents, by day of publication, then by id.</summary>
    public Task<IReadOnlyList<StoredDocument>> DocumentsAsync(CancellationToken cancellation) =>
        Guarded(() => LedgerReader.DocumentsAsync(connection, name: null, cancellation));

    /// <summary>The documents that a name stands for: an id, or at least six digits at the head of a key. The one that was read last comes last.</summary>
    public Task<IReadOnlyList<StoredDocument>> FindAsync(string name, CancellationToken cancellation) =>
        Guarded(() => LedgerReader.DocumentsAsync(connection, name, cancellation));

    /// <summary>All statements of a kind, by their documents' day of publication.</summary>
    public Task<IReadOnlyList<StoredStatement>> StatementsAsync(string kind, CancellationToken cancellation) =>
        Guarded(() => LedgerReader.StatementsAsync(connection, kind, cancellation));

    /// <summary>The dossier of a document.</summary>
    public Task<Dossier> DossierAsync(StoredDocument entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Guarded(() => LedgerReader.DossierAsync(connection, entry.Number, cancellation));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<SqliteConnection> ConnectAsync(string path, int cacheKilobytes, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(LedgerSchema.ConnectionString(path, SqliteOpenMode.ReadWrite));
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            using var command = connection.CreateCommand();
            // NORMAL: a killed process loses nothing; a power cut may lose the last documents, which can be read again.
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -{cacheKilobytes}; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = {LogPages};");
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    internal async Task<T> Guarded<T>(Func<Task<T>> read)
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
