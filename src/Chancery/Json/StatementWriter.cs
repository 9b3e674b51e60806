using System.Diagnostics;
using System.Text.Json;
using Chancery.Statements;

namespace Chancery.Json;

/// <summary>Writes statements as JSON objects: first what all kinds share, then what is the kind's own.</summary>
internal static class StatementWriter
{
    public static void Write(Utf8JsonWriter json, Statement statement, string text)
    {
        json.WriteStartObject();
        WriteShared(json, statement, text);
        switch (statement)
        {
            case Quotation quotation:
                WriteQuotation(json, quotation, text);
                break;
            case PoliticalEvent happening:
                WriteEvent(json, happening, text);
                break;
            case Pledge pledge:
                WritePledge(json, pledge);
                break;
            case Claim claim:
                WriteClaim(json, claim);
                break;
            case Forecast forecast:
                WriteForecast(json, forecast, text);
                break;
            default:
                throw new UnreachableException();
        }

        json.WriteEndObject();
    }

    private static void WriteShared(Utf8JsonWriter json, Statement statement, string text)
    {
        json.WriteString("id", statement.Id);
        json.WriteString("kind", statement.Kind());
        json.WriteSpan("span", statement.Span);
        json.WriteString("quote", statement.Span.Of(text));
        json.WriteStartArray("attribution");
        foreach (var voice in statement.Attribution)
        {
            WriteVoice(json, voice, text);
        }

        json.WriteEndArray();
        json.WriteString("polarity", statement.Polarity.Name());
        json.WriteString("certainty", statement.Certainty.Name());
        json.WriteString("condition", statement.Condition?.Of(text));
        json.WriteSpan("condition_span", statement.Condition);
        json.WriteString("pattern", statement.Pattern);
    }

    private static void WriteVoice(Utf8JsonWriter json, Voice voice, string text)
    {
        json.WriteStartObject();
        json.WriteString("source", voice.SourceSpan?.Of(text));
        json.WriteSpan("source_span", voice.SourceSpan);
        json.WriteActor("actor", voice.Actor);
        json.WriteString("cue", voice.CueSpan?.Of(text));
        json.WriteSpan("cue_span", voice.CueSpan);
        json.WriteString("hedge", voice.Hedge);
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, Quotation quotation, string text)
    {
        json.WriteActor("speaker", quotation.Speaker);
        json.WriteWords("speaker", quotation.SpeakerSpan, text);
        json.WriteWords("cue", quotation.CueSpan, text);
        json.WriteWords("content", quotation.ContentSpan, text);
        if (quotation.SecondContentSpan is { } second)
        {
            json.WriteWords("content2", second, text);
        }

        json.WriteString("form", quotation.Form.Name());
        json.WriteBoolean("imagined", quotation.Imagined);
    }

    private static void WriteEvent(Utf8JsonWriter json, PoliticalEvent happening, string text)
    {
        json.WriteString("type", happening.Type.Name());
        json.WriteString("mode", happening.Mode);
        json.WriteActors("source", happening.Source);
        json.WriteActors("recipient", happening.Recipient);
        json.WriteBoolean("reciprocal", happening.IsReciprocal);
        json.WriteWords("trigger", happening.TriggerSpan, text);
        json.WriteString("when", happening.When?.ToString());
        json.WriteString("place", happening.Place);
        json.WriteString("status", happening.Status.Name());
    }

    private static void WritePledge(Utf8JsonWriter json, Pledge pledge)
    {
        json.WriteActors("by", pledge.By);
        json.WriteActors("to", pledge.To);
        json.WriteString("act", pledge.Act.Name());
        json.WriteString("object", pledge.Object);
        json.WriteMoney("amount", pledge.Amount);
        json.WriteQuantity("quantity", pledge.Quantity);
        json.WritePeriod("horizon", pledge.Horizon, withYears: true);
        json.WriteString("stage", pledge.Stage.Name());
        json.WritePrior(pledge.Prior);
        if (pledge.Relation is not { } relation)
        {
            json.WriteNull("relation");
            return;
        }

        json.WriteStartObject("relation");
        json.WriteString("kind", relation.Kind.Name());
        json.WriteStartArray("of");
        foreach (var id in relation.Of)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteActor("subject", claim.Subject);
        json.WriteString("property", claim.Property);
        json.WriteActor("object", claim.Object);
        json.WriteNumber("value", claim.Value);
        json.WriteString("unit", claim.Unit);
        json.WriteString("qualifier", claim.Qualifier.Name());
        json.WriteString("as_of", claim.AsOf?.ToString());
        json.WriteBoolean("projected", claim.Projected);
    }

    private static void WriteForecast(Utf8JsonWriter json, Forecast forecast, string text)
    {
        if (forecast.By is { } by)
        {
            json.WriteActor("by", by);
        }
        else
        {
            json.WriteString("by", "author");
        }

        json.WriteWords("content", forecast.ContentSpan, text);
        json.WritePeriod("window", forecast.Window, withYears: false);
        json.WriteString("certainty_words", forecast.CertaintyWords);
        if (forecast.Probability is { } chance)
        {
            json.WriteStartObject("probability");
            json.WriteNumber("low", chance.Low.Plain());
            json.WriteNumber("point", chance.Point.Plain());
            json.WriteNumber("high", chance.High.Plain());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("probability");
        }

        json.WriteString("scorable", forecast.Scorable == default ? null : forecast.Scorable.ToString());
    }
}
