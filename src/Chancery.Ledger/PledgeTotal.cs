namespace Chancery.Ledger;

/// <summary>What pledges come to.</summary>
/// <param name="Kinds">The sum of each kind of flow; they do not add up to one.</param>
/// <param name="Counted">The pledges that were added.</param>
/// <param name="LeftOut">Those that were not, by reason.</param>
/// <param name="Prior">How many of those added would be kept, as often as such pledges are.</param>
public sealed record PledgeTotal(IReadOnlyList<KindTotal> Kinds, TotalGroup Counted, IReadOnlyList<TotalGroup> LeftOut, PriorTotal Prior)
{
    /// <summary>Every pledge that is named: those that were added, then those left out, the largest first.</summary>
    public IEnumerable<TotalItem> Named => Counted.Named.Concat(LeftOut.SelectMany(g => g.Named).OrderByDescending(i => i.High ?? i.Low).ThenBy(i => i.Key, StringComparer.Ordinal));
}
