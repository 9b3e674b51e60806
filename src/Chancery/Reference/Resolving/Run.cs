namespace Chancery.Reference.Resolving;

/// <summary>Actors of one nature named in a row: "Finland and Sweden", "Mali, Burkina Faso and Niger". Grows while the row goes on.</summary>
/// <param name="Actors">The actors so far.</param>
/// <param name="Nature">What they are.</param>
/// <param name="Sentence">Where the row stands.</param>
internal sealed record Run(List<Actor> Actors, Nature Nature, int Sentence);
