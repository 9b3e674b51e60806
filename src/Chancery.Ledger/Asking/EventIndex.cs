using System.Globalization;
using Chancery.Json;
using Chancery.Ledger.Storing;
using Chancery.Statements;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>Lists events of the ledger, what was told last first unless asked otherwise.</summary>
public static class EventIndex
{
    private static readonly string[] AsSource = ["source"];
    private static readonly string[] AsRecipient = ["recipient"];
    private static readonly string[] AsAny = ["source", "recipient"];

    /// <summary>The events that a filter lets through, a page of them.</summary>
    /// <exception cref="FormatException"><see cref="EventFilter.After"/> is no place in a list.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<ListPage<EventRow>> ListAsync(LedgerDatabase ledger, EventFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Limit, EntryIndex.MostRows);
        return ledger.Guarded(() => Task.Run(() => List(ledger.Connection, filter), cancellation));
    }

    private static ListPage<EventRow> List(SqliteConnection connection, EventFilter filter)
    {
        var where = Where(filter);
        var (total, isLeast) = where.Count == 1 && SearchWords.Parse(filter.Words) is { } words ? Conditions.Counted(CountWords(connection, filter, words), filter.MostCounted) : (Count(connection, filter, where), false);
        where.AddAfter(filter.After, "e.said", descending: !filter.OldestFirst, isNumber: false);
        var direction = filter.OldestFirst ? "ASC" : "DESC";
        var limit = where.Value(filter.Limit + 1);
        var (conditions, column) = where.ForPageOf(total, "e.said");
        // Which events first, out of indices alone; then what they hold.
        var rows = Sql.Read(
            connection,
            null,
            $"""
             SELECT d.key, d.id, d.title, e.said, s.json, json_extract(s.json, '$.quote'), {Place}
             FROM (SELECT e.said, e.document, e.position FROM events e WHERE {conditions} ORDER BY {column} {direction} NULLS LAST, e.document, e.position LIMIT {limit}) e
                 CROSS JOIN documents d ON d.number = e.document CROSS JOIN statements s ON s.document = e.document AND s.position = e.position
             ORDER BY e.said {direction} NULLS LAST, e.document, e.position
             """,
            r => (Row: new EventRow(r.GetString(0), r.GetString(1), r.Text(2), r.Day(3), (PoliticalEvent)DossierJson.ReadStatement(r.GetString(4)), r.GetString(5)), Place: r.GetInt64(6)),
            where.Values);
        var shown = rows.Take(filter.Limit).ToList();
        return new ListPage<EventRow>(
            [.. shown.Select(r => r.Row)], total, rows.Count > filter.Limit ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].Row.Said.Iso()}~{shown[^1].Place}") : null, isLeast);
    }

    // Where one party is all that is asked for, nothing of the events themselves need be read.
    private static long Count(SqliteConnection connection, EventFilter filter, Conditions where)
    {
        var parties = new[] { (filter.By, AsSource), (filter.To, AsRecipient), (filter.With, AsAny) }.Where(p => p.Item1 is not null).ToList();
        return parties is [var (party, roles)] && where.Count == 1
            ? Sql.Read(
                connection,
                null,
                $"SELECT count(*) FROM ({string.Join(" UNION ", roles.SelectMany(role => (string[])["state = upper(@0)", "name = lower(@0)"], (role, isIt) => $"SELECT document, position FROM event_parties WHERE {isIt} AND role = '{role}'"))} ORDER BY 1, 2)",
                r => r.GetInt64(0),
                party)[0]
            : Sql.Read(connection, null, $"SELECT count(*) FROM events e WHERE {where}", r => r.GetInt64(0), where.Values)[0];
    }

    // Along the words, not along the events: what is counted no further is not looked at either.
    private static long CountWords(SqliteConnection connection, EventFilter filter, SearchWords words) => Sql.Read(
        connection,
        null,
        "SELECT count(*) FROM (SELECT 1 FROM statement_words w CROSS JOIN events e ON e.document = w.rowid >> 16 AND e.position = (w.rowid & 65535) WHERE w.statement_words MATCH @0 LIMIT @1 + 1)",
        r => r.GetInt64(0),
        words.ToQuery(),
        filter.MostCounted)[0];

    // One number for a place, as in statement_words.
    private const string Place = "(e.document << 16 | e.position)";

    private static Conditions Where(EventFilter filter)
    {
        var where = new Conditions { KeyColumn = Place, KeyIsNumber = true };
        AddParty(where, filter.By, AsSource);
        AddParty(where, filter.To, AsRecipient);
        AddParty(where, filter.With, AsAny);
        where.AddIf(filter.Type, v => $"e.type = {v}");
        where.AddIf(filter.Status, v => $"e.status = {v}");
        where.AddIf(filter.From.Iso(), v => $"e.said >= {v}");
        where.AddIf(filter.Until.Iso(), v => $"e.said <= {v}");
        if (SearchWords.Parse(filter.Words) is { } words)
        {
            var query = where.Value(words.ToQuery());
            where.Add(
                $"{Place} IN (SELECT w.rowid FROM statement_words w WHERE w.statement_words MATCH {query})",
                $"EXISTS (SELECT 1 FROM statement_words w WHERE w.rowid = {Place} AND w.statement_words MATCH {query})");
        }

        return where;
    }

    private static void AddParty(Conditions where, string? party, string[] roles)
    {
        if (party is not null)
        {
            var value = where.Value(party);
            var isIt = $"(p.state = upper({value}) OR p.name = lower({value})){(roles is [var role] ? $" AND p.role = '{role}'" : "")}";
            where.Add(
                $"(e.document, e.position) IN (SELECT p.document, p.position FROM event_parties p WHERE {isIt})",
                $"EXISTS (SELECT 1 FROM event_parties p WHERE p.document = e.document AND p.position = e.position AND {isIt})");
        }
    }
}
