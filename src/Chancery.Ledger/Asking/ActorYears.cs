using System.Globalization;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>What the ledger holds of a party over time.</summary>
public static class ActorYears
{
    private const string Entries = """
        SELECT substr(e.first_said, 1, 4), e.kind || ' ' || p.role, count(DISTINCT e.key) FROM entry_parties p JOIN entries e ON e.key = p.entry
        WHERE {0} AND e.first_said IS NOT NULL GROUP BY 1, 2
        """;

    private const string Events = """
        SELECT substr(e.said, 1, 4), 'event ' || p.role, count(*) FROM event_parties p JOIN events e ON e.document = p.document AND e.position = p.position
        WHERE {0} AND e.said IS NOT NULL GROUP BY 1, 2
        """;

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
        var (who, value) = party.Length == 3 && party.All(char.IsAsciiLetterUpper) ? ("p.state = @0", party) : ("p.name = @0", party.ToLowerInvariant());
        var years = new SortedDictionary<int, ActorYear>();
        foreach (var sql in new[] { Entries, Events })
        {
            foreach (var (year, what, count) in Sql.Read(connection, null, sql.Replace("{0}", who, StringComparison.Ordinal), r => (int.Parse(r.GetString(0), CultureInfo.InvariantCulture), r.GetString(1), r.GetInt32(2)), value))
            {
                years[year] = With(years.GetValueOrDefault(year) ?? new ActorYear(year), what, count);
            }
        }

        return [.. years.Values];
    }

    private static ActorYear With(ActorYear year, string what, int count) => what switch
    {
        "pledge by" => year with { Promised = count },
        "pledge to" => year with { WasPromised = count },
        "quotation speaker" => year with { Said = count },
        "forecast by" => year with { Foretold = count },
        "claim subject" => year with { Claimed = count },
        "event source" => year with { Did = count },
        "event recipient" => year with { WasDone = count },
        _ => year, // the second side of a claim is no claim about it
    };
}
