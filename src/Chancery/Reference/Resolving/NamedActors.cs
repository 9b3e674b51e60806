using Chancery.Reference.Names;

namespace Chancery.Reference.Resolving;

/// <summary>The actors that names of the reference book stand for.</summary>
internal static class NamedActors
{
    /// <summary>Those for whom a name of several states stands.</summary>
    internal static List<Actor> OfGroup(Group group, string text) => group.Kind switch
    {
        "states" => [.. group.Members.Select(m => new Actor { State = m, Role = "GOV", Text = text })],
        "organisation" => [new Actor { Org = group.Members[0], Role = "IGO", Text = text }],
        _ => [new Actor { Org = text, Role = "GOV", Text = text }],
    };

    /// <summary>Whether an actor is known by the words of the text alone: "European", "the Gulf monarchies".</summary>
    internal static bool IsWords(Actor actor) => actor is { State: null, Person: null, Role: "GOV", Org: { } words } && words == actor.Text;

    /// <summary>An organisation: international ones by their name, others by the words of the text with their home state.</summary>
    internal static Actor OfOrganisation(Organisation organisation, string text) => new()
    {
        State = organisation.State,
        Org = organisation.Kind is "igo" or "alliance" or "agreement" or "armed_group" or "party" ? organisation.Name : text,
        Role = organisation.Role,
        Text = text,
    };
}
