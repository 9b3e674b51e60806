namespace Chancery.Checks;

/// <summary>What one of a kind of thing has cost.</summary>
/// <param name="Name">The kind of thing.</param>
/// <param name="Words">Words of which one must stand in the pledge; empty where the unit says enough.</param>
/// <param name="Units">Units in which it is counted.</param>
/// <param name="Low">Least, USD each.</param>
/// <param name="High">Most, USD each.</param>
/// <param name="AsOf">When.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record GoodsPrice(string Name, string[] Words, string[] Units, decimal Low, decimal High, string AsOf, string Source);
