using System.Globalization;
using Chancery.Json;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Reads documents, statements and findings back.</summary>
internal static class LedgerReader
{
    private const int LeastKeyDigits = 6;

    /// <summary>All that a list shows of documents; conditions may follow.</summary>
    public const string Columns = """
        SELECT number, key, id, published, publisher, title, reader_version, read_at,
               (SELECT group_concat(kind || '=' || n, ',') FROM (SELECT kind, count(*) AS n FROM statements WHERE document = number GROUP BY kind ORDER BY kind)),
               (SELECT group_concat(verdict || '=' || n, ',') FROM (SELECT verdict, count(*) AS n FROM findings WHERE document = number GROUP BY verdict ORDER BY verdict))
        FROM documents
        """;

    public static async Task<IReadOnlyList<StoredDocument>> DocumentsAsync(SqliteConnection connection, string? name, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Columns + (name is null
            ? " ORDER BY published, id, number"
            : " WHERE id = $name OR (key >= $first AND key < $last) ORDER BY read_at, number");
        if (name is not null)
        {
            command.Parameters.AddWithValue("$name", name);
            var isKey = name.Length >= LeastKeyDigits && name.All(char.IsAsciiHexDigitLower);
            command.Parameters.AddWithValue("$first", isKey ? name : "");
            command.Parameters.AddWithValue("$last", isKey ? name + "g" : "");
        }

        var entries = new List<StoredDocument>();
        using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await row.ReadAsync(cancellation).ConfigureAwait(false))
        {
            entries.Add(Entry(row));
        }

        return entries;
    }

    public static async Task<IReadOnlyList<StoredStatement>> StatementsAsync(SqliteConnection connection, string kind, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT d.id, d.key, d.published, s.json, json_extract(s.json, '$.quote') FROM statements s JOIN documents d ON d.number = s.document
            WHERE s.kind = $kind ORDER BY d.published, d.id, d.number, s.position
            """;
        command.Parameters.AddWithValue("$kind", kind);
        var statements = new List<StoredStatement>();
        using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await row.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var statement = DossierJson.ReadStatement(row.GetString(3));
            statements.Add(new StoredStatement(row.GetString(0), row.GetString(1), Day(Text(row, 2)), statement, row.GetString(4)));
        }

        return statements;
    }

    public static async Task<Dossier> DossierAsync(SqliteConnection connection, long number, CancellationToken cancellation)
    {
        // One read transaction, so that a writer in between cannot mix two readings.
        using var transaction = connection.BeginTransaction(deferred: true);
        var document = await DocumentAsync(connection, number, cancellation).ConfigureAwait(false);
        var statements = await JsonAsync(connection, "SELECT json FROM statements WHERE document = $number ORDER BY position", number, DossierJson.ReadStatement, cancellation).ConfigureAwait(false);
        var findings = await JsonAsync(connection, "SELECT json FROM findings WHERE document = $number ORDER BY position", number, DossierJson.ReadFinding, cancellation).ConfigureAwait(false);
        return new Dossier(document, statements, findings);
    }

    private static async Task<Document> DocumentAsync(SqliteConnection connection, long number, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, published, publisher, title, author, url, language, text FROM documents WHERE number = $number";
        command.Parameters.AddWithValue("$number", number);
        using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await row.ReadAsync(cancellation).ConfigureAwait(false)
            ? new Document
            {
                Id = row.GetString(0),
                Published = Day(Text(row, 1)),
                Publisher = Text(row, 2),
                Title = Text(row, 3),
                Author = Text(row, 4),
                Url = Text(row, 5),
                Language = row.GetString(6),
                Text = row.GetString(7),
            }
            : throw new FormatException($"document {number} is not there any more");
    }

    private static async Task<IReadOnlyList<T>> JsonAsync<T>(SqliteConnection connection, string sql, long number, Func<string, T> read, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$number", number);
        var items = new List<T>();
        using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await row.ReadAsync(cancellation).ConfigureAwait(false))
        {
            items.Add(read(row.GetString(0)));
        }

        return items;
    }

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static StoredDocument Entry(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        Day(Text(row, 3)),
        Text(row, 4),
        Text(row, 5),
        row.GetString(6),
        DateTimeOffset.Parse(row.GetString(7), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Counts(Text(row, 8)),
        Counts(Text(row, 9)));

    private static Dictionary<string, int> Counts(string? list) => (list ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
