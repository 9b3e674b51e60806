using Chancery.Checks;
using Chancery.Json;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>Reads entries whole.</summary>
public static class EntryStories
{
    /// <summary>The entry of a key.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<EntryStory> ReadAsync(LedgerDatabase ledger, EntryRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(row);
        return ledger.Guarded(() => Task.Run(() => Read(ledger.Connection, row), cancellation));
    }

    private static EntryStory Read(SqliteConnection connection, EntryRow row)
    {
        var body = Sql.Read(connection, null, "SELECT body FROM entries WHERE key = @0", r => r.GetString(0), row.Key) is [var found] ? found : "{}";
        return Around(connection, row, body) with
        {
            Assessment = row.Kind == "pledge" ? FirstAssessments.Of(connection, [row.Key]).GetValueOrDefault(row.Key) : null,
            Prior = EntryBody.PriorOf(body),
        };
    }

    private static EntryStory Around(SqliteConnection connection, EntryRow row, string body) => new(
        row,
        body,
        Sightings(connection, row.Key),
        row.Kind == "quotation" && Attestation.Of(connection, row.Key) is { } attested ? [attested, .. Findings(connection, row.Key)] : Findings(connection, row.Key),
        Sql.Read(
            connection,
            null,
            """
            SELECT l.kind, e.key, e.title FROM entry_links l JOIN entries e ON e.key = l.other WHERE l.entry = @0
            UNION ALL SELECT 'of_' || l.kind, e.key, e.title FROM entry_links l JOIN entries e ON e.key = l.entry WHERE l.other = @0
            """,
            r => new LinkedEntry(r.GetString(0), r.GetString(1), r.GetString(2)),
            row.Key),
        Sql.Read(
            connection,
            null,
            "SELECT entry, kind, mention, other, score, reason FROM proposals WHERE entry = @0 ORDER BY position",
            r => new OpenProposal(r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.GetInt32(4), r.GetString(5)),
            row.Key),
        Sql.Read(
            connection,
            null,
            """
            SELECT number, action, target, body, who, why, at, hash FROM decisions
            WHERE target IN (SELECT mention FROM sightings WHERE entry = @0) OR target IN (SELECT hash FROM decisions WHERE target IN (SELECT mention FROM sightings WHERE entry = @0))
            ORDER BY number
            """,
            r => new Decision(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7)),
            row.Key));

    private static List<ToldSighting> Sightings(SqliteConnection connection, string key)
    {
        var voices = new HashSet<string>(StringComparer.Ordinal);
        return Sql.Read(
            connection,
            null,
            """
            SELECT s.mention, s.role, s.score, s.why, d.key, d.id, d.title, d.publisher, d.published, t.id, json_extract(t.json, '$.quote'), m.context, d.voice
            FROM sightings s JOIN mentions m ON m.key = s.mention JOIN documents d ON d.number = m.document JOIN statements t ON t.document = m.document AND t.position = m.position
            WHERE s.entry = @0 ORDER BY s.position
            """,
            r => new ToldSighting(
                r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.GetString(5), r.Text(6), r.Text(7), r.Day(8), r.GetString(9), r.GetString(10), r.GetString(11), !voices.Add(r.GetString(12))),
            key);
    }

    // A document's findings name statements by id; those about the first telling stand for the pledge as it was first promised.
    private static List<Finding> Findings(SqliteConnection connection, string key) =>
        [.. Sql.Read(connection, null, "SELECT json FROM entry_findings WHERE entry = @0 ORDER BY position", r => r.GetString(0), key)
            .Concat(Sql.Read(
                connection,
                null,
                """
                SELECT f.json FROM sightings s JOIN mentions m ON m.key = s.mention JOIN statements t ON t.document = m.document AND t.position = m.position
                    JOIN findings f ON f.document = m.document AND EXISTS (SELECT 1 FROM json_each(f.json, '$.statements') i WHERE i.value = t.id)
                WHERE s.entry = @0 AND s.position = 0 ORDER BY f.position
                """,
                r => r.GetString(0),
                key))
            .Select(DossierJson.ReadFinding)];
}
