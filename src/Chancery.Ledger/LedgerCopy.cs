using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Copies a ledger whole while others may write to it.</summary>
internal static class LedgerCopy
{
    /// <summary>Writes a copy; never over something that is there.</summary>
    public static async Task ToAsync(SqliteConnection connection, string copy, CancellationToken cancellation)
    {
        if (File.Exists(copy) || Directory.Exists(copy))
        {
            throw new LedgerException(copy, "there is something already", "Give the path of a file that does not exist yet");
        }

        var draft = $"{copy}.{Guid.NewGuid():N}.new";
        try
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandText = "VACUUM INTO @draft";
                command.Parameters.AddWithValue("@draft", draft);
                await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            }

            File.Move(draft, copy, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Copies a backup to a ledger's place; what is there is first moved beside it, with what its log still holds.</summary>
    public static async Task<string?> RestoreAsync(string copy, string path, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!LedgerFile.Exists(copy))
        {
            throw new LedgerException(copy, "there is no such file", "Name a copy that chancery ledger backup made");
        }

        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            var source = new SqliteConnection(LedgerSchema.ConnectionString(copy, SqliteOpenMode.ReadWrite));
            await using (source.ConfigureAwait(false))
            {
                await source.OpenAsync(cancellation).ConfigureAwait(false);
                await ToAsync(source, draft, cancellation).ConfigureAwait(false);
            }

            var kept = LedgerFile.VersionAt(path) is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}.{now.UtcDateTime:yyyyMMdd-HHmmss}.before-restore");
            if (kept is not null)
            {
                await MoveAsideAsync(path, kept, cancellation).ConfigureAwait(false);
            }

            File.Move(draft, path, overwrite: false);
            return kept;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task MoveAsideAsync(string path, string kept, CancellationToken cancellation)
    {
        var former = new SqliteConnection(LedgerSchema.ConnectionString(path, SqliteOpenMode.ReadWrite));
        await using (former.ConfigureAwait(false))
        {
            await former.OpenAsync(cancellation).ConfigureAwait(false);
            await ToAsync(former, kept, cancellation).ConfigureAwait(false);
        }

        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }
}
