using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>
/// Tells promises that cannot be followed: "we’re going to take care of it". Neither sum nor count, neither receiver nor day, and only a
/// pronoun for who promises: nobody could say whether another text speaks of the same, or whether it was kept. They stay in their document.
/// </summary>
internal static class VaguePromises
{
    public static bool IsVague(Pledge pledge, WordLists words) =>
        pledge is { Act: PledgeAct.Other, Amount: null, Quantity: null, Horizon: null, Condition: null, Relation: null, To.Count: 0 }
        && words.Has("foretold", pledge.Pattern)
        && pledge.By.All(a => words.Has("pronoun", a.Text.ToLowerInvariant()));
}
