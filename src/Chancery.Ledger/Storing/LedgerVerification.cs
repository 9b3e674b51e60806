using System.Globalization;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Checks what can be checked of a ledger without reading documents again.</summary>
internal static class LedgerVerification
{
    public static IReadOnlyList<string> Run(SqliteConnection connection)
    {
        var problems = new List<string>();
        CheckChain(connection, "decisions", "SELECT number, previous, hash, action, target, body, who, why, at FROM decisions ORDER BY number", problems);
        CheckChain(connection, "frozen", "SELECT number, previous, hash, mention, body, at FROM frozen ORDER BY number", problems);
        CheckDocuments(connection, problems);
        return problems;
    }

    private static void CheckChain(SqliteConnection connection, string table, string sql, List<string> problems)
    {
        const int FieldsFrom = 3;
        var previous = HashChain.Root;
        using var command = Sql.Command(connection, null, sql);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var fields = Enumerable.Range(FieldsFrom, row.FieldCount - FieldsFrom).Select(row.GetString).ToArray();
            if (row.GetString(1) != previous || HashChain.Next(previous, fields) != row.GetString(2))
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {row.GetInt64(0)}: it, or one before it, was changed or taken away"));
            }

            previous = row.GetString(2);
        }
    }

    private static void CheckDocuments(SqliteConnection connection, List<string> problems)
    {
        using var command = Sql.Command(connection, null, "SELECT key, id, published, publisher, title, author, url, language, text FROM documents ORDER BY key");
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
