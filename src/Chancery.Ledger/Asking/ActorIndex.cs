using System.Globalization;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>Lists who is told of in the ledger, most often first. The ledger must be settled (<see cref="LedgerDatabase.IsSettledAsync"/>).</summary>
public static class ActorIndex
{
    /// <summary>The parties that a filter lets through, a page of them.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read, or <see cref="ActorFilter.After"/> is no place in a list.</exception>
    public static Task<ListPage<ActorRow>> ListAsync(LedgerDatabase ledger, ActorFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Limit, EntryIndex.MostRows);
        return ledger.Guarded(() => Task.Run(() => List(ledger.Connection, filter), cancellation));
    }

    private static ListPage<ActorRow> List(SqliteConnection connection, ActorFilter filter)
    {
        ActorCounts.Refresh(connection);
        var where = new Conditions { KeyColumn = "name" };
        where.AddIf(filter.State, v => $"home = upper({v})");
        where.AddIf(filter.Words?.ToLowerInvariant(), v => $"instr(name, {v}) > 0");
        var total = Sql.Read(connection, null, $"SELECT count(*) FROM actors WHERE {where}", r => r.GetInt64(0), where.Values)[0];
        AddAfter(where, filter.After);
        var limit = where.Value(filter.Limit + 1);
        var rows = Sql.Read(
            connection,
            null,
            $"SELECT name, home, total, gives, gets, speaks, claimed, acts, acted_upon FROM actors WHERE {where} ORDER BY total DESC, name LIMIT {limit}",
            r => new ActorRow(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.GetInt32(8)),
            where.Values);
        var shown = rows.Take(filter.Limit).ToList();
        return new ListPage<ActorRow>(shown, total, rows.Count > filter.Limit ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].Total}~{shown[^1].Name}") : null);
    }

    // A name may hold the sign that parts the two, a count may not.
    private static void AddAfter(Conditions where, string? place)
    {
        if (place is null)
        {
            return;
        }

        var cut = place.IndexOf('~', StringComparison.Ordinal);
        if (cut < 0 || !long.TryParse(place.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            throw new FormatException($"“{place}” is no place in a list: give back what the page before it gave");
        }

        var total = where.Value(count);
        where.Add($"(total < {total} OR (total = {total} AND name > {where.Value(place[(cut + 1)..])}))");
    }
}
