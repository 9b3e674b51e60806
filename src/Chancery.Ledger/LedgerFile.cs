using System.Buffers.Binary;

namespace Chancery.Ledger;

/// <summary>Looks at a file before SQLite does, so that a file that is not ours is never touched.</summary>
internal static class LedgerFile
{
    /// <summary>Stands in the header of every ledger: "Chcy".</summary>
    public const int ApplicationId = 0x43686379;

    /// <summary>The schema that this program writes.</summary>
    public const int SchemaVersion = 9;

    // Of the SQLite file format: https://www.sqlite.org/fileformat.html
    private const int HeaderLength = 100;
    private const int VersionOffset = 60;
    private const int ApplicationOffset = 68;

    /// <summary>Whether there is a ledger at the path; false where there is nothing yet.</summary>
    /// <exception cref="LedgerException">There is something else, or a ledger of a newer or older program.</exception>
    public static bool Exists(string path)
    {
        var version = VersionAt(path);
        return version is not (> 0 and < SchemaVersion)
            ? version is not null
            : throw new LedgerException(path, $"this ledger has schema {version}, of an older Chancery; this one needs {SchemaVersion}", "Bring it up to date, after a backup, with: chancery ledger upgrade");
    }

    /// <summary>The schema of the ledger at the path; null where there is nothing yet.</summary>
    /// <exception cref="LedgerException">There is something else, or a ledger of a newer program.</exception>
    public static int? VersionAt(string path)
    {
        if (Directory.Exists(path))
        {
            throw new LedgerException(path, "this is a folder, not a ledger file", "Name a file: --ledger FOLDER/ledger.db");
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        int length;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(path, $"it cannot be opened ({e.Message.TrimEnd('.')})", "Check that you may read and write it, or give another with --ledger PATH", e);
        }

        return Check(path, header[..length]);
    }

    private static int Check(string path, ReadOnlySpan<byte> header)
    {
        const string Remedy = "It was left as it is; give another file with --ledger PATH";
        if (header.Length < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw new LedgerException(path, "this is not a Chancery ledger: it is no SQLite database", Remedy);
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationOffset..]) != ApplicationId)
        {
            throw new LedgerException(path, "this is not a Chancery ledger: it is the database of another program", Remedy);
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(header[VersionOffset..]);
        if (version > SchemaVersion)
        {
            throw new LedgerException(path, $"this ledger has schema {version}, made by a newer Chancery; this one knows {SchemaVersion}", "Update Chancery, or give another file with --ledger PATH");
        }

        return version;
    }
}
