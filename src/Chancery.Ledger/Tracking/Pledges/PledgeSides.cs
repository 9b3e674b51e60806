namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Tells whose telling of a pledge a mention is. Immutable.</summary>
internal sealed class PledgeSides(PartyNames names, WordLists words)
{
    /// <summary>The side of the innermost voice; without voices that of the publisher.</summary>
    public PledgeSide Of(PledgeFacts told)
    {
        if (told.Pledge.Attribution is [.., var voice])
        {
            return SideOf(names.Of(voice.Actor, told.Mention.Publisher), told);
        }

        return names.StateOfPublisher(told.Mention.Publisher) is { } own ? SideOf(new Party(own, own, true), told) : PledgeSide.Third;
    }

    /// <summary>Whether the document is a text of that side itself.</summary>
    public PledgeSide OfPublisher(PledgeFacts told) =>
        names.StateOfPublisher(told.Mention.Publisher) is { } own ? SideOf(new Party(own, own, true), told) : PledgeSide.Third;

    /// <summary>Whether the payer is told to have said it: "it pledged", "it announced"; not "it will".</summary>
    public bool IsPayersWord(PledgeFacts told) => Of(told) == PledgeSide.Payer || !words.Has("foretold", told.Pledge.Pattern);

    private static PledgeSide SideOf(Party voice, PledgeFacts told) =>
        Array.Exists(told.Payers, voice.IsAkin) ? PledgeSide.Payer
        : Array.Exists(told.Payees, voice.IsAkin) ? PledgeSide.Payee
        : PledgeSide.Third;
}
