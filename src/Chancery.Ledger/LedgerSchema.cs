using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Makes new ledger files, and brings old ones up to date.</summary>
internal static class LedgerSchema
{
    /// <summary>Makes an empty ledger: built beside its place and moved there whole, so that a half-made one is never seen.</summary>
    public static async Task CreateAsync(string path, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            await BuildAsync(draft, cancellation).ConfigureAwait(false);
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (LedgerFile.Exists(path))
        {
            // Another process made it in the meantime: theirs is as good.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>How to open a file; no pooling, so that closing closes.</summary>
    public static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString();

    /// <summary>Brings an old ledger up to date in one transaction, after copying it whole. Returns the path of the copy; null where there was nothing to do.</summary>
    public static async Task<string?> UpgradeAsync(string path, DateTimeOffset now, CancellationToken cancellation)
    {
        if (LedgerFile.VersionAt(path) is not { } version || version == LedgerFile.SchemaVersion)
        {
            return null;
        }

        var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.schema-{version}.{now.UtcDateTime:yyyyMMdd-HHmmss}.backup");
        var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWrite));
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await LedgerCopy.ToAsync(connection, copy, cancellation).ConfigureAwait(false);
            Run(connection, await StepsAfterAsync(version, cancellation).ConfigureAwait(false));
        }

        return copy;
    }

    private static async Task BuildAsync(string draft, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString(draft, SqliteOpenMode.ReadWriteCreate));
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            Run(connection, await StepsAfterAsync(0, cancellation).ConfigureAwait(false));
        }
    }

    // Not by a command: once one statement of many has given a row, it no longer tells when a later one fails.
    private static void Run(SqliteConnection connection, string steps)
    {
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA foreign_keys = OFF; PRAGMA application_id = {LedgerFile.ApplicationId}; BEGIN IMMEDIATE;\n{steps}\nPRAGMA user_version = {LedgerFile.SchemaVersion}; COMMIT;");
        var handle = connection.Handle!; // it is open
        SqliteException.ThrowExceptionForRC(SQLitePCL.raw.sqlite3_exec(handle, sql), handle);
    }

    // Each step of the schema is one file, numbered by the version that it leads to.
    private static async Task<string> StepsAfterAsync(int version, CancellationToken cancellation)
    {
        var assembly = typeof(LedgerSchema).Assembly;
        var steps = new System.Text.StringBuilder();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture) > version)
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // it was just named
                steps.AppendLine(await reader.ReadToEndAsync(cancellation).ConfigureAwait(false));
            }
        }

        return steps.ToString();
    }
}
