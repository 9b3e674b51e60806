using Chancery.Ledger.Asking;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger;

/// <summary>Adds pledges up: one level of parents and parts, kinds of flow apart, in U.S. dollars at the rate of each pledge's month.</summary>
public sealed class PledgeTotals(LedgerDatabase ledger)
{
    private const int TitlesAtOnce = 500;

    /// <summary>Totals of what a party is to pay, with all that was added or left out.</summary>
    /// <param name="by">A state's code or a name; null for everyone.</param>
    /// <param name="to">A state's code or a name; null for everyone.</param>
    /// <param name="act">Act of the pledges (<c>invest</c>); null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<PledgeTotal> OfAsync(string? by, string? to, string? act, CancellationToken cancellation) => OfAsync(by, to, act, int.MaxValue, cancellation);

    /// <summary>Totals of what a party is to pay.</summary>
    /// <param name="by">A state's code or a name; null for everyone.</param>
    /// <param name="to">A state's code or a name; null for everyone.</param>
    /// <param name="act">Act of the pledges (<c>invest</c>); null for all.</param>
    /// <param name="most">How many pledges to name at most of those added, and of those left out for each reason.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<PledgeTotal> OfAsync(string? by, string? to, string? act, int most, CancellationToken cancellation) => ledger.Guarded(() => Task.Run(
        () =>
        {
            var all = Sums(by, to, act);
            var counted = all.Where(i => i.Uncounted is null && (i.Low ?? i.High) is not null).ToList();
            var kinds = counted.GroupBy(i => i.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new KindTotal(g.Key, g.Count(), g.Sum(i => i.Low ?? 0), g.Sum(i => i.High ?? i.Low ?? 0), g.Any(i => i.High is null)));
            var known = counted.Where(i => i.Prior is not null).ToList();
            var sum = known.Sum(i => i.Low ?? i.High ?? 0);
            return new PledgeTotal(
                [.. kinds],
                Group(null, counted, most),
                [.. all.Where(i => i.Uncounted is not null).GroupBy(i => i.Uncounted!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Group(g.Key, [.. g], most))],
                new PriorTotal(known.Count, known.Sum(i => i.Prior ?? 0), sum, known.Sum(i => (i.Low ?? i.High ?? 0) * (i.Prior ?? 0))));
        },
        cancellation));

    // Out of the narrow index alone, by key; the words of the few that are named are read afterwards.
    private List<TotalItem> Sums(string? by, string? to, string? act)
    {
        var payers = by is null ? "" : $"({PartyRows.InOrder("@0", "'pledge'", ["by"])}) paid CROSS JOIN ";
        var sql = $"""
            SELECT e.key, e.usd_low, e.usd_high, coalesce(e.category, 'of no one kind'), e.uncounted, e.prior FROM {payers}{EntryIndex.Narrow}
            WHERE e.kind = 'pledge'{(by is null ? "" : " AND e.key = paid.entry")}{(to is null ? "" : $" AND {PartyRows.Test("@1", ["to"])}")} AND (@2 IS NULL OR e.act = @2)
            """;
        return Sql.Read(ledger.Connection, null, sql, r => new TotalItem(r.GetString(0), "", Sum(r, 1), Sum(r, 2), r.GetString(3), r.Text(4), Sum(r, 5)), by, to, act);
    }

    private TotalGroup Group(string? reason, List<TotalItem> items, int most)
    {
        var named = items.OrderByDescending(i => i.High ?? i.Low).ThenBy(i => i.Key, StringComparer.Ordinal).Take(most).ToList();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in named.Chunk(TitlesAtOnce))
        {
            var places = string.Join(", ", Enumerable.Range(0, some.Length).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@{i}")));
            foreach (var (key, title) in Sql.Read(ledger.Connection, null, $"SELECT key, title FROM entries WHERE key IN ({places})", r => (r.GetString(0), r.GetString(1)), [.. some.Select(i => i.Key)]))
            {
                titles[key] = title;
            }
        }

        return new TotalGroup(reason, items.Count, [.. named.Select(i => i with { Title = titles.GetValueOrDefault(i.Key, "") })]);
    }

    private static decimal? Sum(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (decimal)row.GetDouble(column);
}
