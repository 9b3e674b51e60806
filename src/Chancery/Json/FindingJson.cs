using System.Text.Json;
using Chancery.Checks;

namespace Chancery.Json;

/// <summary>Writes and reads findings.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteNumber("check", finding.Check);
        json.WriteString("name", finding.Name);
        json.WriteStartArray("statements");
        foreach (var id in finding.Statements)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteSpan("span", finding.Span);
        json.WriteString("verdict", finding.Verdict.Name());
        json.WriteString("formula", finding.Formula);
        json.WriteStartArray("inputs");
        foreach (var input in finding.Inputs)
        {
            WriteInput(json, input);
        }

        json.WriteEndArray();
        json.WriteNumber("value", finding.Value);
        json.WriteString("explanation", finding.Explanation);
        json.WriteEndObject();
    }

    public static Finding Read(JsonElement json) => new()
    {
        Check = json.GetProperty("check").GetInt32(),
        Name = json.Required("name"),
        Statements = [.. json.GetProperty("statements").EnumerateArray().Select(id => id.GetString() ?? "")],
        Span = json.RequiredSpan("span"),
        Verdict = json.Member<Verdict>("verdict"),
        Formula = json.Required("formula"),
        Inputs = [.. json.GetProperty("inputs").EnumerateArray().Select(ReadInput)],
        Value = json.Number("value"),
        Explanation = json.Required("explanation"),
    };

    private static void WriteInput(Utf8JsonWriter json, FindingInput input)
    {
        json.WriteStartObject();
        json.WriteString("name", input.Name);
        json.WriteString("value", input.Value);
        json.WriteString("unit", input.Unit);
        json.WriteString("source", input.Source);
        json.WriteString("as_of", input.AsOf);
        json.WriteEndObject();
    }

    private static FindingInput ReadInput(JsonElement json) =>
        new(json.Required("name"), json.Required("value"), json.Text("unit"), json.Required("source"), json.Text("as_of"));
}
