using System.Text.Json;
using Chancery.Json;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Reads the mentions of blocks back. Rows are read under the connection, statements parsed on any thread.</summary>
internal sealed class MentionReader(SqliteConnection connection) : IDisposable
{
    /// <summary>Mentions as <see cref="Row"/> reads them, up to WHERE.</summary>
    public const string Select = """
        SELECT m.key, m.position, m.block, m.context, d.key, d.voice, d.published, d.publisher, d.author, s.json
        FROM mentions m JOIN documents d ON d.number = m.document JOIN statements s ON s.document = m.document AND s.position = m.position
        """;

    private readonly SqliteCommand select = Sql.Command(connection, null, Select + " WHERE m.block = @0 ORDER BY m.key", "");

    public List<MentionRow> Of(string block)
    {
        select.Parameters[0].Value = block;
        using var row = select.ExecuteReader();
        var rows = new List<MentionRow>();
        while (row.Read())
        {
            rows.Add(Row(row));
        }

        return rows;
    }

    public void Dispose() => select.Dispose();

    public static MentionRow Row(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Day(6), row.Text(7), row.Text(8), row.GetString(9));
}

/// <summary>A mention as it lies in the ledger.</summary>
internal sealed record MentionRow(
    string Key, int Position, string Block, string Context, string Document, string Voice, DateOnly? Said, string? Publisher, string? Author, string Json)
{
    public Mention ToMention()
    {
        using var parsed = JsonDocument.Parse(Json);
        var root = parsed.RootElement;
        var quote = root.GetProperty("quote").GetString() ?? "";
        return new Mention
        {
            Key = Key,
            Statement = StatementReader.Read(root),
            DocumentKey = Document,
            VoiceKey = Voice,
            Position = Position,
            Said = Said,
            Publisher = Publisher,
            Author = Author,
            Quote = quote,
            Content = Content(root) ?? quote,
            Context = Context,
            Block = Block,
        };
    }

    // As MentionFinder.Content, out of the words that stand beside the spans.
    private static string? Content(JsonElement root)
    {
        var first = root.TryGetProperty("content_quote", out var content) ? content.GetString() : null;
        return first is not null && root.TryGetProperty("content2_quote", out var second) ? $"{first} {second.GetString()}" : first;
    }
}
