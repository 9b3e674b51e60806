using System.Text.Json;
using Chancery.Checks;

namespace Chancery.Json;

/// <summary>Writes what all checks together say of each pledge. It is worked out from statements and findings, so nobody reads it back.</summary>
internal static class AssessmentJson
{
    public static void Write(Utf8JsonWriter json, PriorSummary? priors)
    {
        if (priors is null)
        {
            json.WriteNull("priors");
            return;
        }

        json.WriteStartObject("priors");
        json.WriteNumber("pledges", priors.Pledges);
        json.WriteNumber("expected_kept", priors.ExpectedKept);
        json.WriteStartArray("by_value");
        foreach (var (currency, promised, expected) in priors.ByValue)
        {
            json.WriteStartObject();
            json.WriteString("currency", currency.Code);
            json.WriteNumber("promised", promised);
            json.WriteNumber("expected_kept", expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Assessment> assessments)
    {
        json.WriteStartArray("assessments");
        foreach (var assessment in assessments)
        {
            json.WriteStartObject();
            json.WriteString("statement", assessment.Statement);
            json.WriteString("verdict", assessment.Verdict.Name());
            json.WriteNumber("checks_run", assessment.Ran);
            json.WriteNumber("could_not", assessment.CouldNot.Count);
            json.WriteStartArray("could_not_run");
            foreach (var name in assessment.CouldNot)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
