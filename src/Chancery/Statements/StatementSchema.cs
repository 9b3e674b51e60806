using Chancery.Text.Patterns;

namespace Chancery.Statements;

/// <summary>What pattern files in <c>data/patterns</c> may speak of; docs/patterns.md explains each field.</summary>
public static class StatementSchema
{
    private static readonly IReadOnlyCollection<string> Any = [];

    private static readonly string[] Extents = ["clause", "bare", "infinitive", "complement", "naming", "doing", "calling", "of", "aside", "rest", "passive", "colon", "onwards", "that", "beside", "marks"];

    private static readonly string[] EventTypes = [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())];

    /// <summary>The kinds, their sorts and their fields.</summary>
    public static PatternSchema Schema { get; } = new(
        new Dictionary<string, PatternKind>(StringComparer.Ordinal)
        {
            ["event"] = new(EventTypes, ["source", "recipient"], Values(
                ("mode", Any), ("status", Words<EventStatus>()), ("future", EventTypes), ("negated", EventTypes), ("reciprocal", ["yes"]), ("trigger", ["support", "patient", "verb"]), ("topic", ["yes"]), ("present", ["done"]), ("counterpart", ["yes", "own", "near"]), ("alone", ["yes"]), ("voice", ["reported"]))),
            ["quotation"] = new([], ["speaker", "content"], Values(("certainty", Words<Certainty>()), ("hedge", ["yes"]), ("voice", ["only", "previous"]), ("addressee", ["yes"]), ("polarity", ["negative"]), ("extent", Extents), ("form", ["mixed", "opened", "marked"]), ("papers", ["yes"]))),
            ["attitude"] = new(
                ["belief", "knowledge", "perception", "expectation", "desire", "intention", "commitment", "command", "support", "opposition", "ruling", "concern"],
                ["speaker", "content"],
                Values(("extent", Extents), ("addressee", ["yes"]))),
            ["pledge"] = new(Words<PledgeAct>(), ["by", "to", "object"], Values(("stage", Words<PledgeStage>()), ("certainty", Words<Certainty>()), ("requires", ["future", "amount", "past", "present", "own", "deed", "due", "voiced", "barred", "told", "retained"]), ("polarity", ["negative"]), ("topic", ["yes", "no"]), ("lender", ["yes"]), ("joint", ["yes"]))),
            ["claim"] = new(
                ["gdp", "population", "border_length", "trade", "exports", "imports", "fdi", "military_spending", "member_of", "jobs", "tariff_rate", "other:"],
                ["subject", "object", "label"],
                Values(("unit", ["money", "percent", "size", "jobs", "count", "counted", "people", "length", "zero", "rank", "extreme", "times", "twofold", "threefold", "fourfold", "half", "bare", "none"]), ("requires", ["record", "done", "past", "present"]), ("payer", ["yes"]), ("tied", ["yes"]), ("brought", ["yes"]), ("polarity", ["negative"]))),
            ["forecast"] = new([], ["subject"], Values(("by", ["agent", "author"]), ("over", ["pledge", "fate", "unsaid"]), ("requires", ["relative", "present", "state", "others", "thought"]), ("certainty", Words<Certainty>()))),
        },
        ["actor", "state", "organisation", "company", "person", "place", "money", "number", "percent", "time", "name", "several"]);

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];

    private static Dictionary<string, IReadOnlyCollection<string>> Values(params (string Field, IReadOnlyCollection<string> Words)[] fields) =>
        fields.ToDictionary(f => f.Field, f => f.Words, StringComparer.Ordinal);
}
