using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>What priors expect of all pledges of a text together, by count and by value; totals, parts, repeats and ceilings are left out so that nothing counts twice.</summary>
/// <param name="Pledges">How many pledges have a prior.</param>
/// <param name="ExpectedKept">How many of them are expected to be kept.</param>
/// <param name="ByValue">Sums promised and expected to be kept, by currency.</param>
public sealed record PriorSummary(int Pledges, decimal ExpectedKept, IReadOnlyList<(CurrencyCode Currency, decimal Promised, decimal Expected)> ByValue)
{
    /// <summary>The summary of a text's statements; null where no pledge has a prior.</summary>
    public static PriorSummary? Of(IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var counted = statements.OfType<Pledge>().Where(p => p is { Prior: not null, Relation: null or { Kind: PledgeRelationKind.Increases } }).ToList();
        var sums = counted.Where(p => p.Amount is { Low: not null })
            .GroupBy(p => p.Amount!.Value.Currency)
            .Select(g => (g.Key, g.Sum(p => p.Amount!.Value.Central), Math.Round(g.Sum(p => p.Amount!.Value.Central * p.Prior!.Mean))))
            .OrderBy(s => s.Key.Code, StringComparer.Ordinal);
        return counted.Count == 0 ? null : new PriorSummary(counted.Count, Math.Round(counted.Sum(p => p.Prior!.Mean), 2), [.. sums]);
    }
}
