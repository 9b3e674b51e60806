using System.Globalization;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Checks what can be checked of a ledger without reading documents again.</summary>
internal static class LedgerVerification
{
    public static IReadOnlyList<string> Run(SqliteConnection connection, IReadOnlyList<ChainHead> noted)
    {
        using var snapshot = connection.BeginTransaction(deferred: true); // chains and their ends of one moment
        var problems = new List<string>();
        CheckChain(connection, snapshot, "decisions", "SELECT number, previous, hash, action, target, body, who, why, at FROM decisions ORDER BY number", noted, problems);
        CheckChain(connection, snapshot, "frozen", "SELECT number, previous, hash, mention, body, at FROM frozen ORDER BY number", noted, problems);
        CheckDocuments(connection, snapshot, problems);
        return problems;
    }

    private static void CheckChain(SqliteConnection connection, SqliteTransaction snapshot, string table, string sql, IReadOnlyList<ChainHead> noted, List<string> problems)
    {
        const int FieldsFrom = 3;
        var previous = HashChain.Root;
        var heads = HashChain.Heads(connection, snapshot).Where(h => h.Chain == table).ToList();
        var ends = heads.Concat(noted.Where(n => n.Chain == table)).ToLookup(h => h.Length);
        var length = 0L;
        using var command = Sql.Command(connection, snapshot, sql);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            length++;
            var fields = Enumerable.Range(FieldsFrom, row.FieldCount - FieldsFrom).Select(row.GetString).ToArray();
            if (row.GetString(1) != previous || HashChain.Next(previous, fields) != row.GetString(2))
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {row.GetInt64(0)}: it, or one before it, was changed or taken away"));
            }

            previous = row.GetString(2);
            if (ends[length].Any(e => e.Hash != previous))
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {row.GetInt64(0)}: it is not what was noted of the chain when it ended there"));
            }
        }

        var most = ends.Select(e => e.Key).DefaultIfEmpty().Max();
        if (most > length)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{table}: it had {most} rows and has {length}: the last were cut off"));
        }

        if (heads is [var head] ? head.Length < length : length > 0)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{table}: it has {length} rows, and its end was not noted: some were put on behind the ledger’s back, or its end was taken away"));
        }
    }

    private static void CheckDocuments(SqliteConnection connection, SqliteTransaction snapshot, List<string> problems)
    {
        using var command = Sql.Command(connection, snapshot, "SELECT key, id, published, publisher, title, author, url, language, text FROM documents ORDER BY key");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var document = new Document
            {
                Id = row.GetString(1),
                Published = row.Day(2),
                Publisher = row.Text(3),
                Title = row.Text(4),
                Author = row.Text(5),
                Url = row.Text(6),
                Language = row.GetString(7),
                Text = row.GetString(8),
            };
            if (ContentKey.Of(document) != row.GetString(0))
            {
                problems.Add($"document {document.Id} ({row.GetString(0)[..12]}): its words or what is known of it were changed");
            }
        }
    }
}
