using Chancery.Reference;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>A noun of commitment beside a sum.</summary>
/// <param name="Noun">Its token.</param>
/// <param name="By">Who commits.</param>
/// <param name="First">The first token of who commits, or of the phrase.</param>
internal sealed record SumNoun(int Noun, IReadOnlyList<Actor> By, int First);
