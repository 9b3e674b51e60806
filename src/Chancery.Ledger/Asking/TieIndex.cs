using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>A state and its counterparts: what they promised one another and what was done between them.</summary>
public static class TieIndex
{
    // PLOVER's quadrants (EVENTS): verbal and material, cooperation and conflict.
    private const string Quadrant = """
        CASE WHEN e.type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 1 WHEN e.type IN ('COOPERATE', 'AID', 'RETREAT') THEN 2
             WHEN e.type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 3 ELSE 4 END
        """;

    /// <summary>The counterparts of a state, those with most between them first. Planned, hypothetical and denied events are left out.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="iso3">The state.</param>
    /// <param name="from">First day of publication; null for any.</param>
    /// <param name="until">Last day of publication; null for any.</param>
    /// <param name="cancellation">Stops the question.</param>
    public static Task<IReadOnlyList<Tie>> OfAsync(LedgerDatabase ledger, string iso3, DateOnly? from, DateOnly? until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(iso3);
        return ledger.Guarded(() => Task.Run(() => Of(ledger.Connection, iso3, from, until), cancellation));
    }

    /// <summary>The counterparts of a person or an organisation: states by their code, others by name. Those with most between them first; planned, hypothetical and denied events are left out.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="name">The name, whatever its case.</param>
    /// <param name="cancellation">Stops the question.</param>
    public static Task<IReadOnlyList<Tie>> OfPartyAsync(LedgerDatabase ledger, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ledger.Guarded(() => Task.Run(() => Of(PledgesOfParty(ledger.Connection, name), EventsOfParty(ledger.Connection, name)), cancellation));
    }

    private static IReadOnlyList<Tie> Of(SqliteConnection connection, string iso3, DateOnly? from, DateOnly? until) =>
        Of(Pledges(connection, iso3, from, until), Events(connection, iso3, from, until));

    private static IReadOnlyList<Tie> Of(List<(string Other, bool Gives, decimal Low, decimal High, int Count)> pledges, List<(string Other, int Quadrant, int Count)> events)
    {
        var ties = new Dictionary<string, Tie>(StringComparer.Ordinal);
        foreach (var (other, gives, low, high, count) in pledges)
        {
            var tie = ties.GetValueOrDefault(other) ?? new Tie { Counterpart = other };
            ties[other] = gives
                ? tie with { Gives = (low, high), Pledges = tie.Pledges + count }
                : tie with { Gets = (low, high), Pledges = tie.Pledges + count };
        }

        foreach (var (other, quadrant, count) in events)
        {
            var tie = ties.GetValueOrDefault(other) ?? new Tie { Counterpart = other };
            ties[other] = quadrant switch
            {
                1 => tie with { FriendlyWords = tie.FriendlyWords + count },
                2 => tie with { FriendlyDeeds = tie.FriendlyDeeds + count },
                3 => tie with { HostileWords = tie.HostileWords + count },
                _ => tie with { HostileDeeds = tie.HostileDeeds + count },
            };
        }

        return [.. ties.Values.OrderByDescending(t => t.Events + t.Pledges).ThenByDescending(t => t.Gives.High + t.Gets.High).ThenBy(t => t.Counterpart, StringComparer.Ordinal)];
    }

    private static List<(string Other, bool Gives, decimal Low, decimal High, int Count)> Pledges(SqliteConnection connection, string iso3, DateOnly? from, DateOnly? until) => Sql.Read(
        connection,
        null,
        """
        SELECT other, gives, sum(low), sum(high), count(*) FROM pledge_ties
        WHERE state = @0 AND (@1 IS NULL OR last_said >= @1) AND (@2 IS NULL OR first_said <= @2) GROUP BY other, gives
        """,
        r => (r.GetString(0), r.GetBoolean(1), r.GetDecimal(2), r.GetDecimal(3), r.GetInt32(4)),
        iso3,
        from.Iso(),
        until.Iso());

    private static List<(string Other, int Quadrant, int Count)> Events(SqliteConnection connection, string iso3, DateOnly? from, DateOnly? until) => Sql.Read(
        connection,
        null,
        $"""
        SELECT e.other, {Quadrant}, e.n FROM (
            SELECT other, type, count(*) AS n FROM event_ties WHERE state = @0 AND (@1 IS NULL OR said >= @1) AND (@2 IS NULL OR said <= @2) GROUP BY other, type) e
        """,
        r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)),
        iso3,
        from.Iso(),
        until.Iso());

    // As pledge_ties has it of states: once, and without a sum where it stays out of totals.
    private static List<(string Other, bool Gives, decimal Low, decimal High, int Count)> PledgesOfParty(SqliteConnection connection, string name) => Sql.Read(
        connection,
        null,
        """
        SELECT other, gives, sum(low), sum(high), count(*) FROM (
            SELECT DISTINCT a.entry, CASE WHEN b.state <> '' THEN b.state ELSE b.name END AS other, a.role = 'by' AS gives,
                CASE WHEN e.counted = 1 THEN coalesce(e.usd_low, 0) ELSE 0 END AS low, CASE WHEN e.counted = 1 THEN coalesce(e.usd_high, e.usd_low, 0) ELSE 0 END AS high
            FROM entry_parties a CROSS JOIN entry_parties b ON b.entry = a.entry AND b.role = CASE a.role WHEN 'by' THEN 'to' ELSE 'by' END CROSS JOIN entries e ON e.key = a.entry
            WHERE a.name = lower(@0) AND a.kind = 'pledge' AND a.role IN ('by', 'to') AND b.name <> a.name AND b.name || b.state <> '')
        GROUP BY other, gives
        """,
        r => (r.GetString(0), r.GetBoolean(1), r.GetDecimal(2), r.GetDecimal(3), r.GetInt32(4)),
        name);

    private static List<(string Other, int Quadrant, int Count)> EventsOfParty(SqliteConnection connection, string name) => Sql.Read(
        connection,
        null,
        $"""
        SELECT other, {Quadrant}, count(*) FROM (
            SELECT DISTINCT a.document, a.position, CASE WHEN b.state <> '' THEN b.state ELSE b.name END AS other, t.type
            FROM event_parties a CROSS JOIN event_parties b ON b.document = a.document AND b.position = a.position AND b.name <> a.name CROSS JOIN events t ON t.document = a.document AND t.position = a.position
            WHERE a.name = lower(@0) AND b.name || b.state <> '' AND t.status IN ('done', 'ongoing')) e
        GROUP BY other, 2
        """,
        r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)),
        name);
}
