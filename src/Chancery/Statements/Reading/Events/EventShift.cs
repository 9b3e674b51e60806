using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>What the mood of a clause makes of an event: help that is promised is an agreement, an attack that is threatened a threat.</summary>
internal static class EventShift
{
    /// <summary>The type that the event counts as. Only a future act towards someone shifts: without a recipient nobody is promised or threatened anything.</summary>
    internal static EventType TypeOf(Pattern pattern, Mood mood, bool hasRecipient, bool isReported, bool isUnless)
    {
        if (IsRefusal(pattern, mood) && mood.Tense == Tense.Future)
        {
            return Parse(pattern.Value("negated")!);
        }

        // "threatened to close the border", "will withdraw unless": the threat is what happened.
        if (mood.Tense == Tense.Future && mood.Polarity == Polarity.Positive
            && (mood.Stance == "threaten" || (isUnless && pattern.Type is "RETREAT" or "SANCTION" or "COERCE" or "PROTEST" or "MOBILIZE" or "ASSAULT" or "REJECT")))
        {
            return EventType.Threaten;
        }

        // "will continue to help": it is being done already.
        return pattern.Value("future") is { } future && hasRecipient && IsAhead(mood) && mood.Stance != "continue" && (future != "THREATEN" || isReported || IsIntent(mood)) ? Parse(future) : Parse(pattern.Type);
    }

    /// <summary>Whether it has happened. An act that shifted is done when it is promised, threatened or refused; so is what a headline or a speaker tells in the present.</summary>
    internal static EventStatus StatusOf(Pattern pattern, Mood mood, EventType type, bool isHeading) =>
        IsRefusal(pattern, mood) && type == EventType.Reject ? (mood.InCondition ? EventStatus.Hypothetical : EventStatus.Done)
        : mood is { Polarity: Polarity.Positive, Stance: "want" or "like", InCondition: false } && pattern.Value("present") == "done" ? EventStatus.Done // "I want to thank you"
        : type != Parse(pattern.Type) && mood.Certainty != Certainty.Hypothetical ? EventStatus.Done
        : pattern.Value("status") is { } status && mood.Status == EventStatus.Done ? Enum.Parse<EventStatus>(status, ignoreCase: true)
        : mood is { Status: EventStatus.Ongoing, Tense: Tense.Present } && (isHeading || pattern.Value("present") == "done" || IsSaidAtOnce(type)) ? EventStatus.Done
        : mood.Status;

    // "We urge Chad to pay", "Chad rejects the offer": with the words the act is done.
    private static bool IsSaidAtOnce(EventType type) => type is EventType.Request or EventType.Reject or EventType.Threaten or EventType.Agree;

    // "will not accept": the refusal is the act, and it is not itself denied.
    private static bool IsRefusal(Pattern pattern, Mood mood) => mood.Polarity == Polarity.Negative && pattern.Value("negated") is not null;

    private static bool IsAhead(Mood mood) =>
        mood.Polarity == Polarity.Positive && mood.Tense == Tense.Future && mood is { InCondition: false, Certainty: Certainty.Asserted or Certainty.Probable };

    // A threat is said: what the author foretells in his own voice ("will", "is going to") threatens nobody.
    private static bool IsIntent(Mood mood) => mood.Stage == PledgeStage.Intended && mood.Stance is not ("will" or "go" or "expect");

    /// <summary>The type of a name in a pattern.</summary>
    internal static EventType Parse(string type) => Enum.Parse<EventType>(type, ignoreCase: true);
}
