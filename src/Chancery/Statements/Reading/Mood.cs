using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>How a clause is put: certainty, polarity, time, stage, and what it depends on.</summary>
/// <param name="Certainty">How surely.</param>
/// <param name="Polarity">Whether it is denied.</param>
/// <param name="Tense">When.</param>
/// <param name="Stage">How far a promise has come; null where no word says.</param>
/// <param name="Words">The first word that makes it other than plain fact ("will", "is expected"); null where none.</param>
/// <param name="Condition">The if-clause that it depends on; null where none.</param>
/// <param name="InCondition">Whether it stands in an if-clause itself.</param>
/// <param name="Stance">Lemma of the word through which it is put ("plan", "threaten", "will"); null where none.</param>
/// <param name="Top">Index of the topmost verb of the chain read.</param>
internal sealed record Mood(
    Certainty Certainty,
    Polarity Polarity,
    Tense Tense,
    PledgeStage? Stage,
    TextSpan? Words,
    TextSpan? Condition,
    bool InCondition,
    string? Stance,
    int Top)
{
    /// <summary>What an event of this mood has come to.</summary>
    internal EventStatus Status =>
        Polarity == Polarity.Negative ? EventStatus.Denied
        : Certainty is Certainty.Hypothetical or Certainty.Possible || InCondition ? EventStatus.Hypothetical
        : Tense switch
        {
            Tense.Future => EventStatus.Planned,
            Tense.Ongoing or Tense.Present => EventStatus.Ongoing,
            Tense.Past or Tense.Unsaid => EventStatus.Done,
        };
}
