using Chancery.Reference;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>To whom an act is done that its own clause does not say: what is refused, demanded or threatened is so to somebody the text has dealt with.</summary>
internal static class EventCounterpart
{
    /// <summary>The recipient, where one is known; else whom the text gives: the one dealt with before, or the state that it is about.</summary>
    internal static IReadOnlyList<Actor> Of(Page page, int sentence, PatternMatch match, EventType type, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient)
    {
        // "warned that Washington could act": nobody threatens or refuses his own government.
        if (sentence > 0 && source.Count == 1 && type is EventType.Threaten or EventType.Reject or EventType.Request or EventType.Accuse && recipient.All(r => IsOwnGovernment(r, source[0])))
        {
            recipient = [];
        }

        // "ordered the oil company to drill": who takes orders without being known is of the same state.
        if (recipient.Count == 0 && match.Pattern.Value("counterpart") == "own" && source is [{ State: { } state } orders, ..] && EventParties.ActsForState(orders))
        {
            return [new Actor { State = state, Role = "GOV", Text = orders.Text }];
        }

        return recipient.Count == 0 && source.Count > 0 && Lacks(type, match, source) ? Given(page, sentence, match.Anchor, type, source) : recipient;
    }

    private static bool IsOwnGovernment(Actor recipient, Actor source) =>
        recipient is { Person: null, Org: null, State: { } state, Role: null or "GOV" } && state == source.State && source.Role == "GOV";

    private static bool Lacks(EventType type, PatternMatch match, IReadOnlyList<Actor> source) =>
        match.Pattern.Value("reciprocal") is null
        && !(EventReader.IsMutual(type) && (match.Frame.IsNominal || source.Count > 1))
        && !(type == EventType.Support && source.Count > 1) // "both welcomed the harvest"
        && (match.Pattern.Value("counterpart") == "yes" || type is not (EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Support));

    private static IReadOnlyList<Actor> Given(Page page, int sentence, int before, EventType type, IReadOnlyList<Actor> source)
    {
        if (source[0] is { Role: "OPP", State: { } home } && type is EventType.Reject or EventType.Accuse or EventType.Request or EventType.Threaten)
        {
            return [new Actor { State = home, Role = "GOV", Text = source[0].Text }]; // an opposition opposes its own government
        }

        var dealt = page.Dealings.OtherSide(sentence, source);
        if (type == EventType.Assault && source[0] is { Role: "REB" or "UAF" or "CRM", State: { } own } && (dealt.Count == 0 || page.States.Matter?.State == own))
        {
            return [new Actor { State = own, Role = "CVL", Text = source[0].Text }]; // rebels fight at home
        }

        return dealt.Count > 0 ? dealt
            : sentence == 0 || (EventReader.IsMutual(type) && page.States.Matter is null) ? []
            : page.States.Counterpart(sentence, before, source);
    }
}
