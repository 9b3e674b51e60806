using Chancery.Ledger.Storing;

namespace Chancery.Ledger;

/// <summary>Adds pledges up: one level of parents and parts, kinds of flow apart, in U.S. dollars at the rate of each pledge's month.</summary>
public sealed class PledgeTotals(LedgerDatabase ledger)
{
    private const string Select = """
        SELECT e.key, e.title, e.usd_low, e.usd_high, coalesce(json_extract(e.body, '$.category'), 'of no one kind'), e.uncounted,
               json_extract(e.body, '$.prior.mean')
        FROM entries e WHERE e.kind = 'pledge'
        """;

    /// <summary>Totals of what a party is to pay.</summary>
    /// <param name="by">A state's code or a name; null for everyone.</param>
    /// <param name="to">A state's code or a name; null for everyone.</param>
    /// <param name="act">Act of the pledges (<c>invest</c>); null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<PledgeTotal> OfAsync(string? by, string? to, string? act, CancellationToken cancellation) => ledger.Guarded(() => Task.Run(
        () =>
        {
            const string Party = " AND ({0} IS NULL OR e.key IN (SELECT entry FROM entry_parties WHERE role = '{1}' AND (name = lower({0}) OR state = upper({0}))))";
            var sql = Select
                + Party.Replace("{0}", "@0", StringComparison.Ordinal).Replace("{1}", "by", StringComparison.Ordinal)
                + Party.Replace("{0}", "@1", StringComparison.Ordinal).Replace("{1}", "to", StringComparison.Ordinal)
                + " AND (@2 IS NULL OR e.act = @2) ORDER BY coalesce(e.usd_high, e.usd_low) DESC, e.key";
            return Of(Sql.Read(
                ledger.Connection,
                null,
                sql,
                r => new TotalItem(r.GetString(0), r.GetString(1), r.IsDBNull(2) ? null : (decimal)r.GetDouble(2), r.IsDBNull(3) ? null : (decimal)r.GetDouble(3), r.GetString(4), r.Text(5), r.IsDBNull(6) ? null : (decimal)r.GetDouble(6)),
                by,
                to,
                act));
        },
        cancellation));

    private static PledgeTotal Of(List<TotalItem> all)
    {
        var counted = all.Where(i => i.Uncounted is null && (i.Low ?? i.High) is not null).ToList();
        var kinds = counted.GroupBy(i => i.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new KindTotal(g.Key, g.Count(), g.Sum(i => i.Low ?? 0), g.Sum(i => i.High ?? i.Low ?? 0), g.Any(i => i.High is null)));
        return new PledgeTotal([.. kinds], counted, [.. all.Where(i => i.Uncounted is not null)]);
    }
}

/// <summary>What pledges come to.</summary>
/// <param name="Kinds">The sum of each kind of flow; they do not add up to one.</param>
/// <param name="Counted">The pledges that were added, the largest first.</param>
/// <param name="LeftOut">Those that were not, each with its reason, the largest first.</param>
public sealed record PledgeTotal(IReadOnlyList<KindTotal> Kinds, IReadOnlyList<TotalItem> Counted, IReadOnlyList<TotalItem> LeftOut);

/// <summary>The sum of one kind of flow, in U.S. dollars.</summary>
/// <param name="Kind">Investment, purchase, loan, aid; "of no one kind" for the rest.</param>
/// <param name="Pledges">How many were added.</param>
/// <param name="Low">Least that they come to.</param>
/// <param name="High">Most that they come to, as far as the words bound it.</param>
/// <param name="IsOpen">Whether some are "more than": it may be more.</param>
public sealed record KindTotal(string Kind, int Pledges, decimal Low, decimal High, bool IsOpen);

/// <summary>One pledge of a total, in U.S. dollars.</summary>
/// <param name="Key">Key of its entry.</param>
/// <param name="Title">The words it is listed under.</param>
/// <param name="Low">Least of its sum; null where not bounded or none.</param>
/// <param name="High">Most of its sum; null where not bounded or none.</param>
/// <param name="Kind">Kind of flow.</param>
/// <param name="Uncounted">Why it was left out; null where it was added.</param>
/// <param name="Prior">Mean share of such promises that are kept, in [0, 1]; null where it has no class.</param>
public sealed record TotalItem(string Key, string Title, decimal? Low, decimal? High, string Kind, string? Uncounted, decimal? Prior);
