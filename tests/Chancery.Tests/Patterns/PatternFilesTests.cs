using Chancery.Statements;
using Chancery.Text.Patterns;
using Xunit;

namespace Chancery.Tests.Patterns;

/// <summary>The pattern files of the product are well formed, and a bad file says where and why.</summary>
public sealed class PatternFilesTests
{
    private static readonly PatternSet Shipped = PatternSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "patterns"), StatementSchema.Schema);

    public static TheoryData<string, string, string> BadFiles => new()
    {
        { "verbs = a b\n", "events.pattern:1", "pattern NAME : KIND TYPE" },
        { "pattern x : happening AGREE\n", "events.pattern:1", "unknown kind 'happening'" },
        { "pattern x : event MARRY\n", "events.pattern:1", "unknown event 'MARRY'" },
        { "pattern x : event AGREE\n  when today\n", "events.pattern:2", "cannot read 'when today'" },
        { "pattern x : event AGREE\n  verb $deals\n", "events.pattern:2", "no list named 'deals'" },
        { "pattern x : event AGREE\n  has patient :planet\n", "events.pattern:2", "unknown class ':planet'" },
        { "pattern x : event AGREE\n  future NEVER\n", "events.pattern:2", "'future' cannot be 'NEVER'" },
        { "pattern x : event AGREE\n  + Chad agreed.\n  - No.\n", "events.pattern:1", "has no trigger" },
        { "pattern x : event AGREE\n  verb agree\n  + Chad agreed.\n", "events.pattern:1", "one that it must not" },
        { "pattern x : event AGREE\n  verb agree\n  + Chad agreed. | source\n", "events.pattern:3", "FIELD WORDS" },
        { "words deal\n", "events.pattern:1", "words NAME = WORD" },
        { "words a = b\nwords a = c\n", "events.pattern:2", "the list 'a' is there already" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_names_file_line_and_what_was_expected(string lines, string place, string expected)
    {
        var error = Assert.Throws<FormatException>(() => PatternSet.Parse("events.pattern", lines, StatementSchema.Schema));
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_type_has_patterns()
    {
        var types = Shipped.Patterns.Where(p => p.Kind == "event").Select(p => p.Type).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant()).Except(types, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_pattern_says_who_acts_or_on_whom() =>
        Assert.Empty(Shipped.Patterns.Where(p => p.Kind == "event" && p.Roles.Count == 0).Select(p => p.Place));

    [Fact]
    public void No_sentence_is_both_an_example_and_a_counterexample_of_one_pattern() =>
        Assert.Empty(Shipped.Patterns
            .Where(p => p.Examples.Where(e => e.Matches).Any(e => p.Examples.Any(o => !o.Matches && o.Sentence == e.Sentence)))
            .Select(p => p.Place));
}
