using Chancery.Reference;

namespace Chancery.Statements.Reading;

/// <summary>What a lead-in says of the items below it.</summary>
/// <param name="By">Who gives or acts.</param>
/// <param name="To">To whom; empty where it does not say.</param>
/// <param name="Stage">How far it has come.</param>
internal sealed record LeadIn(IReadOnlyList<Actor> By, IReadOnlyList<Actor> To, PledgeStage Stage);
