using Chancery.Reference;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who can be on the other side of a promise than those who make it.</summary>
internal static class OtherSide
{
    /// <summary>Those of some actors who can be on the other side: neither givers nor organs of their states, and nothing that only looks like a name.</summary>
    /// <param name="actors">Who is named.</param>
    /// <param name="by">Who promises.</param>
    internal static List<Actor> Of(IReadOnlyList<Actor> actors, IReadOnlyList<Actor> by) =>
        [.. actors.Where(a => (a.State ?? a.Org ?? a.Person) is not null && a.Org is not [>= '0' and <= '9', ..] && a is not { State: null, Person: null, Role: "MIL" } && !by.Any(b => IsOwn(b, a)))]; // missiles and ships of nobody are goods

    /// <summary>The government that publishes the terms of a deal, which tells what others promised to it; null where it is none of a deal.</summary>
    internal static Actor? Publisher(Page page, IReadOnlyList<Actor> by) =>
        page.TitleStage is not null && page.Cast.Home is { } home && by.Count > 0 && by.All(b => b.State is { } state && state != home && b.Role != "BUS")
            ? page.HomeGovernment
            : null;

    // The giver himself, the organs of his state, and for an organ that state.
    private static bool IsOwn(Actor giver, Actor to)
    {
        if (giver == to || (to.Org is not null && to.Org == giver.Org && to.State == giver.State))
        {
            return true;
        }

        return giver.State is not null && giver.State == to.State
            && (giver.Org == to.Org || to is { Org: not null, Role: "GOV" or "LEG" or "JUD" or "MIL" } || (to is { Org: null, Person: null } && giver.Role is "GOV" or "MIL" or "LEG" or "JUD"));
    }
}
