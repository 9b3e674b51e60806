using System.Text.Json;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Json;

/// <summary>The small values inside statements and findings, written and read.</summary>
internal static class JsonFields
{
    /// <summary>Without trailing zeros, so that 4.20 and 4.2 are the same bytes.</summary>
    public static decimal Plain(this decimal value) => value / 1.0000000000000000000000000000m;

    public static void WriteSpan(this Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is not { } s)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(s.Start);
        json.WriteNumberValue(s.End);
        json.WriteEndArray();
    }

    /// <summary>A span under <c>name_span</c> and its words under <c>name_quote</c>.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, TextSpan? span, string text)
    {
        json.WriteSpan(name + "_span", span);
        json.WriteString(name + "_quote", span?.Of(text));
    }

    public static void WriteNumber(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number.Plain());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteActor(this Utf8JsonWriter json, string name, Actor? actor)
    {
        json.WritePropertyName(name);
        WriteActor(json, actor);
    }

    public static void WriteActors(this Utf8JsonWriter json, string name, IReadOnlyList<Actor> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            WriteActor(json, actor);
        }

        json.WriteEndArray();
    }

    public static void WriteMoney(this Utf8JsonWriter json, string name, Money? money)
    {
        if (money is not { } m)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("low", m.Low);
        json.WriteNumber("high", m.High);
        json.WriteString("currency", m.Currency.ToString());
        json.WriteString("qualifier", m.Qualifier.Name());
        json.WriteEndObject();
    }

    /// <summary>The prior of being kept, under <c>prior</c>.</summary>
    public static void WritePrior(this Utf8JsonWriter json, Prior? prior)
    {
        if (prior is null)
        {
            json.WriteNull("prior");
            return;
        }

        json.WriteStartObject("prior");
        json.WriteString("class", prior.Class);
        json.WriteNumber("kept", prior.Kept);
        json.WriteNumber("not_kept", prior.NotKept);
        json.WriteNumber("mean", Math.Round(prior.Mean, 2));
        json.WriteString("why", prior.Why);
        json.WriteEndObject();
    }

    public static void WriteQuantity(this Utf8JsonWriter json, string name, Quantity? quantity)
    {
        if (quantity is not { } q)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", q.Value);
        json.WriteString("unit", q.Unit);
        json.WriteString("qualifier", q.Qualifier.Name());
        json.WriteEndObject();
    }

    public static void WritePeriod(this Utf8JsonWriter json, string name, Period? period, bool withYears)
    {
        if (period is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (withYears)
        {
            json.WriteNumber("years", period.Years);
        }

        json.WriteString("start", period.Start?.ToString());
        json.WriteString("end", period.End?.ToString());
        json.WriteEndObject();
    }

    public static bool IsPresent(this JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    public static string? Text(this JsonElement json, string name) => json.IsPresent(name, out var value) ? value.GetString() : null;

    public static string Required(this JsonElement json, string name) =>
        json.Text(name) ?? throw new FormatException($"\"{name}\" is missing");

    public static decimal? Number(this JsonElement json, string name) => json.IsPresent(name, out var value) ? value.GetDecimal() : null;

    public static bool Flag(this JsonElement json, string name) => json.IsPresent(name, out var value) && value.GetBoolean();

    public static TEnum Member<TEnum>(this JsonElement json, string name)
        where TEnum : struct, Enum => json.Text(name) is { } word ? WireNames.Parse<TEnum>(word) : default;

    public static TextSpan? Span(this JsonElement json, string name) =>
        json.IsPresent(name, out var value) ? new TextSpan(value[0].GetInt32(), value[1].GetInt32()) : null;

    public static TextSpan RequiredSpan(this JsonElement json, string name) =>
        json.Span(name) ?? throw new FormatException($"\"{name}\" is missing");

    public static PartialDate? Date(this JsonElement json, string name) =>
        json.Text(name) is not { } words ? null : PartialDate.TryParse(words, out var date) ? date
        : throw new FormatException($"\"{name}\" is “{words}”, expected a date");

    public static Actor? Actor(this JsonElement json, string name) => json.IsPresent(name, out var value) ? Actor(value) : null;

    public static IReadOnlyList<Actor> Actors(this JsonElement json, string name) =>
        json.IsPresent(name, out var value) ? [.. value.EnumerateArray().Select(Actor)] : [];

    public static Money? Money(this JsonElement json, string name) => json.IsPresent(name, out var value)
        ? new Money(value.Number("low"), value.Number("high"), new CurrencyCode(value.Text("currency") ?? ""), value.Member<AmountQualifier>("qualifier"))
        : null;

    public static Quantity? Quantity(this JsonElement json, string name) => json.IsPresent(name, out var value)
        ? new Quantity(value.Number("value"), value.Required("unit"), value.Member<AmountQualifier>("qualifier"))
        : null;

    public static Period? Period(this JsonElement json, string name) => json.IsPresent(name, out var value)
        ? new Period(value.Date("start"), value.Date("end"), value.Number("years"))
        : null;

    private static Actor Actor(JsonElement json) => new()
    {
        State = json.Text("state"),
        Org = json.Text("org"),
        Person = json.Text("person"),
        Role = json.Text("role"),
        Text = json.Text("text") ?? "",
    };

    private static void WriteActor(Utf8JsonWriter json, Actor? actor)
    {
        if (actor is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("state", actor.State);
        json.WriteString("org", actor.Org);
        json.WriteString("person", actor.Person);
        json.WriteString("role", actor.Role);
        json.WriteString("text", actor.Text);
        json.WriteEndObject();
    }
}
