using System.Text.Json;

namespace Chancery.Ledger;

/// <summary>What a person has decided, as it stands in the append-only chain.</summary>
/// <param name="Number">Its place in this ledger's chain, from 1.</param>
/// <param name="Action">What was decided; the members of <see cref="DecisionAction"/>.</param>
/// <param name="Target">Key of the mention that it is about, or the hash of the decision that it undoes.</param>
/// <param name="Body">A JSON object with the rest.</param>
/// <param name="Who">Who decided.</param>
/// <param name="Why">Why, with the source where one is needed.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Hash">SHA-256 over all of it and the hash before.</param>
public sealed record Decision(long Number, string Action, string Target, string Body, string Who, string Why, string At, string Hash)
{
    /// <summary>A field of the body; empty where it is absent.</summary>
    public string Field(string name)
    {
        using var parsed = JsonDocument.Parse(Body);
        return parsed.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }
}
