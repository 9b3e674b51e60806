using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Access;

/// <summary>What happened to users, keys, sessions and, over the web, to the ledger: a chain that can only be added to. Safe for all threads.</summary>
public sealed class AuditBook(AccessDatabase access)
{
    private const string Select = "SELECT number, at, who, action, target, detail, hash FROM audit";

    /// <summary>Adds what happened.</summary>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public void Append(string who, string action, string target, string detail, DateTimeOffset at) => access.Write((connection, transaction) =>
    {
        Append(connection, transaction, who, action, target, detail, at);
        return true;
    });

    /// <summary>The last entries, the newest first.</summary>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public IReadOnlyList<AuditEntry> Last(int count) => access.Read(
        $"{Select} ORDER BY number DESC LIMIT @0",
        r => new AuditEntry(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6)),
        count);

    /// <summary>What is wrong with the chain; empty where it is as it was written.</summary>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public IReadOnlyList<string> Verify()
    {
        var problems = new List<string>();
        var previous = HashChain.Root;
        foreach (var (number, before, hash, fields) in access.Read(
            "SELECT number, previous, hash, at, who, action, target, detail FROM audit ORDER BY number",
            r => (r.GetInt64(0), r.GetString(1), r.GetString(2), Enumerable.Range(3, 5).Select(r.GetString).ToArray())))
        {
            if (before != previous || HashChain.Next(previous, fields) != hash)
            {
                problems.Add(FormattableString.Invariant($"audit {number}: it, or one before it, was changed or taken away"));
            }

            previous = hash;
        }

        return problems;
    }

    internal static void Append(SqliteConnection connection, SqliteTransaction transaction, string who, string action, string target, string detail, DateTimeOffset at)
    {
        var previous = HashChain.Last(connection, transaction, "audit");
        Sql.Run(
            connection,
            transaction,
            "INSERT INTO audit (at, who, action, target, detail, previous, hash) VALUES (@0, @1, @2, @3, @4, @5, @6)",
            at.Utc(),
            who,
            action,
            target,
            detail,
            previous,
            HashChain.Next(previous, at.Utc(), who, action, target, detail));
    }
}
