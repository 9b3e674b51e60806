using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>
/// Takes a report that help was given for what it may be: the delivery of a pledge told earlier. It opens no pledge of its own, and what
/// the same text already tells as a pledge at the same place is not taken twice. Immutable.
/// </summary>
internal sealed class AidDeliveries(MagnitudeWords magnitudes, WordLists words)
{
    /// <summary>Whether an event tells of help that has come, from somebody to somebody.</summary>
    public bool IsDelivery(PoliticalEvent told, IReadOnlyList<Statement> statements) =>
        words.Has("delivers", told.Pattern)
        && told is { Type: EventType.Aid, Status: EventStatus.Done or EventStatus.Ongoing, Polarity: Polarity.Positive, Source.Count: > 0, Recipient.Count: > 0 }
        && !statements.Any(s => s is Pledge && s.Span.Start < told.Span.End && s.Span.End > told.Span.Start);

    /// <summary>The event as a pledge that is being paid out.</summary>
    public Pledge AsPledge(PoliticalEvent told, string quote) => new()
    {
        Id = told.Id,
        Span = told.Span,
        Pattern = told.Pattern,
        Attribution = told.Attribution,
        Certainty = told.Certainty,
        Act = PledgeAct.Aid,
        By = told.Source,
        To = told.Recipient,
        Object = ObjectIn(told, quote),
        Amount = SumIn(quote),
        Stage = PledgeStage.Disbursed,
    };

    // What stands behind the verb, without the parties.
    private static string? ObjectIn(PoliticalEvent told, string quote)
    {
        var behind = Math.Clamp(told.TriggerSpan.End - told.Span.Start, 0, quote.Length);
        var text = told.Source.Concat(told.Recipient).Where(a => a.Text.Length > 0).Aggregate(quote[behind..], (rest, actor) => rest.Replace(actor.Text, "", StringComparison.Ordinal)).Trim();
        return text.Length > 0 ? text : null;
    }

    // Events carry no sums of their own: the one that the words name, where it is one and in dollars.
    private Money? SumIn(string quote) =>
        quote.Contains('$', StringComparison.Ordinal) && magnitudes.SumsIn(Wordings.Of(quote)) is [var sum] ? new Money((decimal)sum, (decimal)sum, CurrencyCode.Usd) : null;
}
