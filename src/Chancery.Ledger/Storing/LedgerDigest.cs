using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>SHA-256 over the content of a ledger: documents, what was read out of them, entries, and decisions in force. No clocks, no numbers of rows, no order of arrival.</summary>
internal static class LedgerDigest
{
    public static string Of(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, connection, snapshot, "document", "SELECT key, id || ' ' || outcome || ' ' || voice FROM documents ORDER BY key");
        Add(hash, connection, snapshot, "entry", "SELECT key, digest FROM entries ORDER BY key");
        var decisions = DecisionRows.InForce(connection, snapshot)
            .Select(d => $"decision {d.Action} {d.Target} {d.Body}").Order(StringComparer.Ordinal);
        foreach (var line in decisions)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, SqliteConnection connection, SqliteTransaction snapshot, string kind, string sql)
    {
        using var command = Sql.Command(connection, snapshot, sql);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{kind} {row.GetString(0)} {row.GetString(1)}\n"));
        }
    }
}
