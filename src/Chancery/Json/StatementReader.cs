using System.Text.Json;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Json;

/// <summary>Reads statements from the JSON objects that <see cref="StatementWriter"/> writes.</summary>
internal static class StatementReader
{
    public static Statement Read(JsonElement json)
    {
        Statement statement = json.Required("kind") switch
        {
            "quotation" => Quotation(json),
            "event" => Event(json),
            "pledge" => Pledge(json),
            "claim" => Claim(json),
            "forecast" => Forecast(json),
            var kind => throw new FormatException($"no kind of statement is called “{kind}”"),
        };

        return statement with
        {
            Id = json.Required("id"),
            Attribution = json.IsPresent("attribution", out var voices) ? [.. voices.EnumerateArray().Select(Voice)] : [],
            Polarity = json.Member<Polarity>("polarity"),
            Certainty = json.Member<Certainty>("certainty"),
            Condition = json.Span("condition_span"),
        };
    }

    private static Voice Voice(JsonElement json) =>
        new(json.Actor("actor") ?? new Actor { Text = "" }, json.Span("source_span"), json.Span("cue_span"), json.Text("hedge"));

    private static Quotation Quotation(JsonElement json) => new()
    {
        Span = json.RequiredSpan("span"),
        Pattern = json.Required("pattern"),
        Speaker = json.Actor("speaker") ?? new Actor { Text = "" },
        SpeakerSpan = json.Span("speaker_span"),
        CueSpan = json.Span("cue_span"),
        ContentSpan = json.RequiredSpan("content_span"),
        SecondContentSpan = json.Span("content2_span"),
        Form = json.Member<QuotationForm>("form"),
        Imagined = json.Flag("imagined"),
    };

    private static PoliticalEvent Event(JsonElement json) => new()
    {
        Span = json.RequiredSpan("span"),
        Pattern = json.Required("pattern"),
        Type = json.Member<EventType>("type"),
        Mode = json.Text("mode"),
        Source = json.Actors("source"),
        Recipient = json.Actors("recipient"),
        IsReciprocal = json.Flag("reciprocal"),
        TriggerSpan = json.RequiredSpan("trigger_span"),
        When = json.Date("when"),
        Place = json.Text("place"),
        Status = json.Member<EventStatus>("status"),
    };

    private static Pledge Pledge(JsonElement json) => new()
    {
        Span = json.RequiredSpan("span"),
        Pattern = json.Required("pattern"),
        By = json.Actors("by"),
        To = json.Actors("to"),
        Act = json.Member<PledgeAct>("act"),
        Object = json.Text("object"),
        Amount = json.Money("amount"),
        Quantity = json.Quantity("quantity"),
        Horizon = json.Period("horizon"),
        Stage = json.Member<PledgeStage>("stage"),
        Relation = json.IsPresent("relation", out var relation)
            ? new PledgeRelation(relation.Member<PledgeRelationKind>("kind"), [.. relation.GetProperty("of").EnumerateArray().Select(id => id.GetString() ?? "")])
            : null,
        Prior = json.IsPresent("prior", out var prior)
            ? new Prior(prior.Required("class"), prior.Number("kept") ?? 0, prior.Number("not_kept") ?? 0, prior.Required("why"))
            : null,
    };

    private static Claim Claim(JsonElement json) => new()
    {
        Span = json.RequiredSpan("span"),
        Pattern = json.Required("pattern"),
        Subject = json.Actor("subject") ?? new Actor { Text = "" },
        Property = json.Required("property"),
        Object = json.Actor("object"),
        Value = json.Number("value"),
        Unit = json.Text("unit"),
        Qualifier = json.Member<AmountQualifier>("qualifier"),
        AsOf = json.Date("as_of"),
        Projected = json.Flag("projected"),
    };

    private static Forecast Forecast(JsonElement json) => new()
    {
        Span = json.RequiredSpan("span"),
        Pattern = json.Required("pattern"),
        By = json.IsPresent("by", out var by) && by.ValueKind == JsonValueKind.Object ? json.Actor("by") : null,
        ContentSpan = json.RequiredSpan("content_span"),
        Window = json.Period("window"),
        CertaintyWords = json.Text("certainty_words"),
        Probability = json.IsPresent("probability", out var chance)
            ? new Probability(chance.Number("low") ?? 0, chance.Number("point") ?? 0, chance.Number("high") ?? 0)
            : null,
        Scorable = json.Text("scorable") is [var grade, ..] ? grade : default,
    };
}
