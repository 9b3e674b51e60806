namespace Chancery.Checks;

/// <summary>The most that a maker has delivered in a year.</summary>
/// <param name="Maker">Who makes it.</param>
/// <param name="Words">Words of which one must stand in the pledge.</param>
/// <param name="Units">Units in which it is counted.</param>
/// <param name="Name">What is delivered.</param>
/// <param name="BestYear">How many in the best year.</param>
/// <param name="AsOf">Which year.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record GoodsMaker(string Maker, string[] Words, string[] Units, string Name, decimal BestYear, string AsOf, string Source);
