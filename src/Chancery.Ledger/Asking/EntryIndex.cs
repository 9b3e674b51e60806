using System.Globalization;
using System.Runtime.CompilerServices;
using Chancery.Ledger.Storing;
using Chancery.Ledger.Tracking.Pledges;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>Lists entries of the ledger. The ledger must be settled (<see cref="LedgerDatabase.IsSettledAsync"/>) to show all that was read.</summary>
public static class EntryIndex
{
    /// <summary>Most rows of one page.</summary>
    public const int MostRows = 1000;

    // So many entries are read by their keys; more are soonest found in the index of their kind. "+" keeps SQLite from that index.
    private const long Few = 500;
    private const string ByKey = "+e.kind";

    private const string Columns = """
        e.key, e.kind, e.title, e.first_said, e.last_said, e.sightings, e.documents, e.act, e.state, e.usd_low, e.usd_high, e.deadline, e.stalls_on, e.lapses_on,
        e.evidence, e.uncounted, e.grade, e.delivered_share
        """;

    /// <summary>Pledges with all that lists, totals and ties ask of them, by key, without what else they hold. To be asked with <c>e.kind = 'pledge'</c>.</summary>
    internal const string Narrow = "entries e INDEXED BY entries_pledges";

    /// <summary>The entries that a filter lets through, a page of them.</summary>
    /// <exception cref="FormatException"><see cref="EntryFilter.After"/> is no place in a list.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<ListPage<EntryRow>> ListAsync(LedgerDatabase ledger, EntryFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Limit, MostRows);
        return ledger.Guarded(() => Task.Run(() => List(ledger.Connection, filter), cancellation));
    }

    /// <summary>Every entry that a filter lets through, page by page: memory stays bounded however many they are.</summary>
    public static async IAsyncEnumerable<EntryRow> AllAsync(LedgerDatabase ledger, EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var next = filter;
        do
        {
            var page = await ListAsync(ledger, next, cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            next = next with { After = page.Next };
        }
        while (next.After is not null);
    }

    /// <summary>The entries whose key begins with some hex digits.</summary>
    public static Task<IReadOnlyList<EntryRow>> FindAsync(LedgerDatabase ledger, string key, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return ledger.Guarded(() => Task.Run<IReadOnlyList<EntryRow>>(
            () => WithParties(ledger.Connection, Sql.Read(ledger.Connection, null, $"SELECT {Columns} FROM entries e WHERE e.key >= @0 AND e.key < @0 || 'g' ORDER BY e.key LIMIT 20", r => Row(r, asOf), key)),
            cancellation));
    }

    /// <summary>The key of the entry that a telling belongs to now; null where there is none whose key begins so, or tellings of several entries. An entry takes the key of its first telling, which may change as older documents come in.</summary>
    public static Task<string?> OfTellingAsync(LedgerDatabase ledger, string mention, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(mention);
        return ledger.Guarded(() => Task.Run(
            () => Sql.Read(ledger.Connection, null, "SELECT DISTINCT entry FROM sightings WHERE mention >= @0 AND mention < @0 || 'g' LIMIT 2", r => r.GetString(0), mention) is [var one] ? one : null, cancellation));
    }

    private static ListPage<EntryRow> List(SqliteConnection connection, EntryFilter filter)
    {
        var (column, descending, isNumber) = filter.Order switch
        {
            EntryOrder.Latest => ("e.last_said", true, false),
            EntryOrder.Earliest => ("e.first_said", false, false),
            EntryOrder.Largest => ("e.usd_high", true, true),
            EntryOrder.MostTold => ("e.sightings", true, true),
            EntryOrder.Due => ("e.deadline", false, false),
        };
        var where = Where(filter);
        // What is due from a day on stands together in the index of that order.
        var source = filter.Kind == "pledge" && !(filter is { Order: EntryOrder.Due, DueFrom: not null } && where.Count == 2) ? Narrow : "entries e";
        var (total, isLeast) = WordsAlone(filter, where) is { } words ? Conditions.Counted(CountWords(connection, filter, words), filter.MostCounted) : (Count(connection, filter, where, source), false);
        where.AddAfter(filter.After, column, descending, isNumber);
        var limit = where.Value(filter.Limit + 1);
        var (conditions, order) = where.ForPageOf(total, column, filter.Limit, where.HasKeys ? All(connection, filter.Kind) : null);
        conditions = total < Few ? conditions : conditions.Replace(ByKey, "e.kind", StringComparison.Ordinal);
        // Which rows first, out of indices alone; then what they hold.
        var rows = Sql.Read(
            connection,
            null,
            $"""
             SELECT {Columns}, {column} FROM (SELECT e.key AS page FROM {(order.StartsWith('+') ? source : "entries e")} WHERE {conditions} ORDER BY {order} {(descending ? "DESC" : "ASC")} NULLS LAST, e.key LIMIT {limit})
             CROSS JOIN entries e ON e.key = page ORDER BY {column} {(descending ? "DESC" : "ASC")} NULLS LAST, e.key
             """,
            r => (Row: Row(r, filter.AsOf), Place: r.IsDBNull(18) ? "" : Convert.ToString(r.GetValue(18), CultureInfo.InvariantCulture)),
            where.Values);
        var more = rows.Count > filter.Limit;
        var shown = rows.Take(filter.Limit).ToList();
        return new ListPage<EntryRow>(WithParties(connection, [.. shown.Select(r => r.Row)]), total, more ? $"{shown[^1].Place}~{shown[^1].Row.Key}" : null, isLeast);
    }

    // Where the kind, or the kind and one party, is all that is asked for, nothing of the entries themselves need be read.
    private static long Count(SqliteConnection connection, EntryFilter filter, Conditions where, string source)
    {
        var parties = new[] { (filter.By, PartyRows.Givers(filter.Kind)), (filter.To, PartyRows.Receivers(filter.Kind)), (filter.With, PartyRows.Roles(filter.Kind)) }.Where(p => p.Item1 is not null).ToList();
        return parties switch
        {
            [] when where.Count == 1 => All(connection, filter.Kind),
            [(var party, [var role])] when where.Count == 2 && IsNoName(connection, party!, filter.Kind, role) => Sql.Read(
                connection, null, "SELECT count(*) FROM entry_parties WHERE state = upper(@0) AND kind = @1 AND role = @2 AND repeats = 0", r => r.GetInt64(0), party, filter.Kind, role)[0],
            [(var party, var roles)] when where.Count == 2 => Sql.Read(connection, null, $"SELECT count(*) FROM ({PartyRows.InOrder("@0", "@1", roles)})", r => r.GetInt64(0), party, filter.Kind)[0],
            _ => Sql.Read(connection, null, $"SELECT count(*) FROM {source} WHERE {where.ToString().Replace(ByKey, "e.kind", StringComparison.Ordinal)}", r => r.GetInt64(0), where.Values)[0],
        };
    }

    // The words, where nothing but the kind is asked for beside them.
    private static SearchWords? WordsAlone(EntryFilter filter, Conditions where) => where.Count == 2 ? SearchWords.Parse(filter.Words) : null;

    private static long CountWords(SqliteConnection connection, EntryFilter filter, SearchWords words) => Sql.Read(
        connection,
        null,
        "SELECT count(*) FROM (SELECT DISTINCT s.entry FROM statement_words w CROSS JOIN sightings s ON s.place = w.rowid AND s.kind = @0 WHERE w.statement_words MATCH @1 LIMIT @2 + 1)",
        r => r.GetInt64(0),
        filter.Kind,
        words.ToQuery(),
        filter.MostCounted)[0];

    // Whether a state's code is nobody's name beside: then its entries are counted without being told apart.
    private static bool IsNoName(SqliteConnection connection, string party, string kind, string role) => Sql.Read(
        connection, null, "SELECT 1 FROM entry_parties WHERE name = lower(@0) AND state <> upper(@0) AND kind = @1 AND role = @2 LIMIT 1", r => r.GetInt32(0), party, kind, role).Count == 0;

    private static long All(SqliteConnection connection, string kind) => Sql.Read(connection, null, "SELECT n FROM entry_counts WHERE kind = @0", r => r.GetInt64(0), kind).FirstOrDefault();

    private static Conditions Where(EntryFilter filter)
    {
        var where = new Conditions { KeyColumn = "e.key" };
        var kind = where.Value(filter.Kind);
        AddParty(where, filter.By, kind, PartyRows.Givers(filter.Kind));
        AddParty(where, filter.To, kind, PartyRows.Receivers(filter.Kind));
        AddParty(where, filter.With, kind, PartyRows.Roles(filter.Kind));
        where.AddIf(filter.Act, v => $"e.act = {v}");
        where.AddIf(filter.Grade, v => $"e.grade = {v}");
        where.AddIf((double?)filter.Least, v => $"coalesce(e.usd_high, e.usd_low) >= {v}");
        where.AddIf((double?)filter.Most, v => $"coalesce(e.usd_low, e.usd_high) <= {v}");
        where.AddIf(filter.From.Iso(), v => $"e.last_said >= {v}");
        where.AddIf(filter.Until.Iso(), v => $"e.first_said <= {v}");
        where.AddIf(filter.DueFrom.Iso(), v => $"e.deadline >= {v}");
        if (filter.State is { } state)
        {
            where.IsLookedUp = true;
            where.Add($"{StateOn(where.Value(((DateOnly?)filter.AsOf).Iso()))} = {where.Value(state.ToString())}");
        }

        if (SearchWords.Parse(filter.Words) is { } words)
        {
            var query = where.Value(words.ToQuery());
            where.Add(
                $"e.key IN (SELECT s.entry FROM statement_words w JOIN sightings s ON s.place = w.rowid AND s.kind = {kind} WHERE w.statement_words MATCH {query})",
                $"EXISTS (SELECT 1 FROM sightings s CROSS JOIN statement_words w ON w.rowid = s.place WHERE s.entry = e.key AND w.statement_words MATCH {query})");
        }

        // Of pledges spelt out, as their index has it.
        where.Add(filter.Kind == "pledge" ? "e.kind = 'pledge'" : where.HasKeys ? $"{ByKey} = {kind}" : $"e.kind = {kind}", filter.Kind == "pledge" ? "e.kind = 'pledge'" : $"e.kind = {kind}");
        return where;
    }

    private static void AddParty(Conditions where, string? party, string kind, string[] roles)
    {
        if (party is not null)
        {
            var value = where.Value(party);
            where.Add($"e.key IN ({PartyRows.Any(value, kind, roles)})", PartyRows.Test(value, roles));
        }
    }

    // As PledgeLife.StateOn: what evidence bears out, unless the calendar says otherwise. The dates are empty where they cannot say so.
    private static string StateOn(string day) => $"""
        CASE WHEN e.stalls_on IS NULL AND e.lapses_on IS NULL THEN e.state
             WHEN e.deadline < {day} AND e.delivered_share >= 0.9 THEN 'Kept'
             WHEN e.deadline < {day} AND e.delivered_share >= 0.5 THEN 'PartlyKept'
             WHEN e.deadline < {day} AND e.delivered_share >= 0.1 THEN 'LargelyUnkept'
             WHEN e.deadline < {day} AND e.delivered_share IS NOT NULL THEN e.state
             WHEN e.lapses_on <= {day} THEN 'Lapsed' WHEN e.stalls_on <= {day} THEN 'Stalled' ELSE e.state END
        """;

    private static EntryRow Row(SqliteDataReader row, DateOnly asOf) => new()
    {
        Key = row.GetString(0),
        Kind = row.GetString(1),
        Title = row.GetString(2),
        FirstSaid = row.Day(3),
        LastSaid = row.Day(4),
        Sightings = row.GetInt32(5),
        Documents = row.GetInt32(6),
        Act = row.Text(7),
        State = StateOf(row, asOf),
        Low = row.IsDBNull(9) ? null : row.GetDecimal(9),
        High = row.IsDBNull(10) ? null : row.GetDecimal(10),
        Deadline = row.Day(11),
        Evidence = row.IsDBNull(14) ? null : row.GetInt32(14),
        Uncounted = row.Text(15),
        Grade = row.Text(16),
    };

    private static PledgeState? StateOf(SqliteDataReader row, DateOnly asOf) => row.Text(8) is not { } name ? null : new PledgeLife
    {
        By = [],
        To = [],
        Act = default,
        Changes = [],
        State = Enum.Parse<PledgeState>(name),
        Deadline = row.Day(11),
        StallsOn = row.Day(12),
        LapsesOn = row.Day(13),
        DeliveredShare = row.IsDBNull(17) ? null : row.GetDecimal(17),
    }.StateOn(asOf);

    private static List<EntryRow> WithParties(SqliteConnection connection, List<EntryRow> rows)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var keys = string.Join(", ", Enumerable.Range(0, rows.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@{i}")));
        var parties = Sql.Read(
            connection,
            null,
            $"SELECT entry, role, name, state FROM entry_parties WHERE entry IN ({keys}) ORDER BY entry, role, name",
            r => (Entry: r.GetString(0), Party: new EntryParty(r.GetString(1), r.GetString(2), r.GetString(3))),
            [.. rows.Select(r => r.Key)]).ToLookup(p => p.Entry, p => p.Party, StringComparer.Ordinal);
        var assessments = FirstAssessments.Of(connection, rows.Where(r => r.Kind == "pledge").Select(r => r.Key));
        return [.. rows.Select(r => r with { Parties = [.. parties[r.Key]], Plausibility = assessments.GetValueOrDefault(r.Key)?.Verdict })];
    }
}
