using System.Text.Json;
using Chancery.Statements;

namespace Chancery.Json;

/// <summary>Writes attitudes, apart from the statements.</summary>
internal static class AttitudeJson
{
    public static void Write(Utf8JsonWriter json, Attitude attitude, string text)
    {
        json.WriteStartObject();
        json.WriteString("id", attitude.Id);
        json.WriteString("class", attitude.Class);
        json.WriteActor("actor", attitude.SourceSpan is null ? null : attitude.Actor);
        json.WriteWords("source", attitude.SourceSpan, text);
        json.WriteWords("cue", attitude.CueSpan, text);
        json.WriteWords("content", attitude.ContentSpan, text);
        if (attitude.SecondContentSpan is { } second)
        {
            json.WriteWords("content2", second, text);
        }

        json.WriteString("pattern", attitude.Pattern);
        json.WriteEndObject();
    }
}
