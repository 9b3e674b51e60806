using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Rows that can only be added: each one's hash covers its content and the hash before it, so that a change of any shows in all that follow.</summary>
internal static class HashChain
{
    /// <summary>What the first row's hash covers in place of a former one.</summary>
    public static readonly string Root = new('0', 64);

    public static string Next(string previous, params ReadOnlySpan<string> fields)
    {
        var text = new StringBuilder(previous);
        foreach (var field in fields)
        {
            text.Append('\n').Append(field.Length).Append(' ').Append(field);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The last hash of a table, inside the transaction that will add to it.</summary>
    public static string Last(SqliteConnection connection, SqliteTransaction transaction, string table) =>
        Sql.Read(connection, transaction, $"SELECT hash FROM {table} ORDER BY number DESC LIMIT 1", r => r.GetString(0)) is [var last] ? last : Root;

    /// <summary>Notes where a table now ends, inside the transaction that added to it.</summary>
    public static void Grow(SqliteConnection connection, SqliteTransaction transaction, string table, int added, string last)
    {
        if (added > 0)
        {
            Sql.Run(
                connection,
                transaction,
                "INSERT INTO chain_heads (name, length, hash) VALUES (@0, @1, @2) ON CONFLICT (name) DO UPDATE SET length = length + excluded.length, hash = excluded.hash",
                table,
                added,
                last);
        }
    }

    /// <summary>Where the chains end, as it was noted when they were added to; an empty chain has no end.</summary>
    public static List<ChainHead> Heads(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        Sql.Read(connection, transaction, "SELECT name, length, hash FROM chain_heads ORDER BY name", r => new ChainHead(r.GetString(0), r.GetInt64(1), r.GetString(2)));
}
