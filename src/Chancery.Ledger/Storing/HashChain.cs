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
}
