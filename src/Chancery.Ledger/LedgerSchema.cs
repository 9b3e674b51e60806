using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Makes new ledger files.</summary>
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

    private static async Task BuildAsync(string draft, CancellationToken cancellation)
    {
        using var stream = typeof(LedgerSchema).Assembly.GetManifestResourceStream("0001-ledger.sql")
            ?? throw new InvalidDataException("0001-ledger.sql is not in the program");
        using var reader = new StreamReader(stream);
        var tables = await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
        var connection = new SqliteConnection(ConnectionString(draft, SqliteOpenMode.ReadWriteCreate));
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {LedgerFile.ApplicationId}; PRAGMA user_version = {LedgerFile.SchemaVersion}; BEGIN IMMEDIATE;\n{tables}\nCOMMIT;");
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }
}
