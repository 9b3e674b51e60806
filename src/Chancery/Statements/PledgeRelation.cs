namespace Chancery.Statements;

/// <summary>How a pledge stands to others of the same text.</summary>
/// <param name="Kind">What it is to them.</param>
/// <param name="Of">Their ids.</param>
public sealed record PledgeRelation(PledgeRelationKind Kind, IReadOnlyList<string> Of);
