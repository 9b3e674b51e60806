using System.Globalization;
using System.Text;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Specs;

/// <summary>The texts of <c>tests/Specs/Statements</c>: what each must state, written down beside it.</summary>
public sealed class SpecificationTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs", "Statements"), "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_states_what_is_written_beside_it(string file)
    {
        var wrong = new StringBuilder();
        foreach (var (place, text, expected) in Cases(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Statements", file))))
        {
            var found = Loaded.Examiner.Examine(new Document { Id = "spec", Text = text, Published = new DateOnly(2025, 11, 10) }).Statements.ToList();
            foreach (var line in expected)
            {
                var match = line[0] == '-' ? found.Find(s => Kind(s) == line[2..].Trim()) : found.Find(s => Holds(s, line[2..]));
                if ((match is null) == (line[0] == '+'))
                {
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{file}:{place} {line} in “{text}”");
                }
                else if (match is not null)
                {
                    found.Remove(match);
                }
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private static IEnumerable<(int Place, string Text, List<string> Expected)> Cases(string[] lines)
    {
        var (text, expected, place) = (new List<string>(), new List<string>(), 0);
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : ">";
            if (line.StartsWith('>') && expected.Count > 0)
            {
                yield return (place, string.Join('\n', text), expected);
                (text, expected) = ([], []);
            }

            if (line.StartsWith('>'))
            {
                place = text.Count == 0 ? i + 1 : place;
                text.Add(line[1..].TrimStart());
            }
            else if (text.Count > 0 && (line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)))
            {
                expected.Add(line);
            }
        }
    }

    private static string Kind(Statement statement) => statement switch
    {
        PoliticalEvent => "event",
        _ => statement.GetType().Name.ToLowerInvariant(),
    };

    private static bool Holds(Statement statement, string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return Kind(statement) == parts[0] && parts.Skip(1).All(p => Holds(statement, p[..p.IndexOf(' ', StringComparison.Ordinal)], p[(p.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    private static bool Holds(Statement statement, string field, string value) => (field, statement) switch
    {
        ("certainty", _) => Is(statement.Certainty, value),
        ("polarity", _) => Is(statement.Polarity, value),
        ("property", Claim c) => c.Property == value,
        ("subject", Claim c) => Is(c.Subject, value),
        ("object", Claim c) => c.Object is { } o && Is(o, value),
        ("value", Claim c) => c.Value == Number(value),
        ("unit", Claim c) => c.Unit == value,
        ("as_of", Claim c) => c.AsOf?.ToString() == value,
        ("projected", Claim c) => c.Projected == (value == "yes"),
        ("by", Pledge p) => Are(p.By, value),
        ("to", Pledge p) => Are(p.To, value),
        ("act", Pledge p) => Is(p.Act, value),
        ("stage", Pledge p) => Is(p.Stage, value),
        ("amount", Pledge p) => (p.Amount?.Low ?? p.Amount?.High) == Number(value),
        ("quantity", Pledge p) => p.Quantity?.Value == Number(value),
        ("years", Pledge p) => p.Horizon?.Years == Number(value),
        ("end", Pledge p) => p.Horizon?.End?.ToString() == value,
        ("relation", Pledge p) => p.Relation is { } r && Is(r.Kind, value),
        _ => throw new FormatException($"no field '{field}' of a {Kind(statement)}"),
    };

    private static bool Is<T>(T given, string value)
        where T : struct, Enum => given.ToString().Equals(value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static bool Is(Actor actor, string name) => new[] { actor.State, actor.Org, actor.Person, actor.Text }.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool Are(IReadOnlyList<Actor> actors, string names)
    {
        var wanted = names == "none" ? [] : names.Split(',', StringSplitOptions.TrimEntries);
        return wanted.Length == actors.Count && wanted.All(n => actors.Any(a => Is(a, n)));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
