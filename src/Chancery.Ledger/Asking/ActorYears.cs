using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>What the ledger holds of a party over time.</summary>
public static class ActorYears
{
    // One role of one kind at a time: its rows come year by year, out of the index alone.
    private const string Entries = "SELECT year, count(*) FROM entry_parties p WHERE {0} AND p.kind = @1 AND p.role = @2 AND year IS NOT NULL GROUP BY year";

    private const string Events = "SELECT year, count(*) FROM event_parties p WHERE {0} AND @1 = 'event' AND p.role = @2 AND year IS NOT NULL GROUP BY year";

    private static readonly (string Kind, string Role, Func<ActorYear, int, ActorYear> With)[] Counted =
    [
        ("pledge", "by", (y, n) => y with { Promised = n }), ("pledge", "to", (y, n) => y with { WasPromised = n }), ("quotation", "speaker", (y, n) => y with { Said = n }), ("forecast", "by", (y, n) => y with { Foretold = n }),
        ("claim", "subject", (y, n) => y with { Claimed = n }), ("event", "source", (y, n) => y with { Did = n }), ("event", "recipient", (y, n) => y with { WasDone = n }),
    ];

    /// <summary>One row for each year in which something is told, the first first.</summary>
    /// <param name="ledger">A settled ledger.</param>
    /// <param name="party">A state's code, or a name in lower case.</param>
    /// <param name="cancellation">Stops the question.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<IReadOnlyList<ActorYear>> OfAsync(LedgerDatabase ledger, string party, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(party);
        return ledger.Guarded(() => Task.Run(() => Of(ledger.Connection, party), cancellation));
    }

    private static IReadOnlyList<ActorYear> Of(SqliteConnection connection, string party)
    {
        // A code names everyone who acts for the state; a name only who bears it.
        var isState = party.Length == 3 && party.All(char.IsAsciiLetterUpper);
        var value = isState ? party : party.ToLowerInvariant();
        var years = new SortedDictionary<int, ActorYear>();
        foreach (var (kind, role, with) in Counted)
        {
            var who = !isState ? "p.name = @0" : kind == "event" ? "p.state = @0" : "p.state = @0 AND p.repeats = 0";
            var sql = (kind == "event" ? Events : Entries).Replace("{0}", who, StringComparison.Ordinal);
            foreach (var (year, count) in Sql.Read(connection, null, sql, r => (r.GetInt32(0), r.GetInt32(1)), value, kind, role))
            {
                years[year] = with(years.GetValueOrDefault(year) ?? new ActorYear(year), count);
            }
        }

        return [.. years.Values];
    }
}
