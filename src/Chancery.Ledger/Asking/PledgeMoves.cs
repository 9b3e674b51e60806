using System.Globalization;
using System.Text.Json;
using Chancery.Ledger.Storing;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Asking;

/// <summary>What moved: pledges whose state changed by what was told, the last told first.</summary>
public static class PledgeMoves
{
    // What stands in memory of all that moved, however many they are.
    private const string Select = """
        SELECT key, json_extract(body, '$.changes') FROM entries
        INDEXED BY entries_moved WHERE changes > 1 AND sightings > 1 ORDER BY last_said DESC, key LIMIT @0
        """;

    /// <summary>The pledges that moved last.</summary>
    /// <param name="ledger">A settled ledger.</param>
    /// <param name="asOf">The day for which states of pledges are told.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops the question.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<IReadOnlyList<PledgeMove>> LastAsync(LedgerDatabase ledger, DateOnly asOf, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var moved = await ledger.Guarded(() => Task.Run(() => Sql.Read(ledger.Connection, null, Select, r => (Key: r.GetString(0), Changes: r.GetString(1)), most), cancellation)).ConfigureAwait(false);
        var moves = new List<PledgeMove>();
        foreach (var (key, changes) in moved)
        {
            foreach (var row in await EntryIndex.FindAsync(ledger, key, asOf, cancellation).ConfigureAwait(false))
            {
                using var parsed = JsonDocument.Parse(changes);
                var (before, after) = (parsed.RootElement[parsed.RootElement.GetArrayLength() - 2], parsed.RootElement[parsed.RootElement.GetArrayLength() - 1]);
                moves.Add(new PledgeMove(row, StateOf(before), StateOf(after), after.GetProperty("on").GetString() is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null));
            }
        }

        return moves;
    }

    private static PledgeState StateOf(JsonElement change) => Enum.Parse<PledgeState>(change.GetProperty("state").GetString()!); // as EntryBody writes it
}
