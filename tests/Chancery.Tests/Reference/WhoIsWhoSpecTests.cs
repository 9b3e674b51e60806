using Chancery.Reference;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Reference;

/// <summary>The passages of <c>tests/Specs/who-is-who.md</c>, read whole.</summary>
public sealed class WhoIsWhoSpecTests
{
    private static readonly Lazy<Dictionary<int, MentionSpec>> Specs = new(() => MentionSpec.ReadAll(Path.Combine(AppContext.BaseDirectory, "Specs", "who-is-who.md")).ToDictionary(s => s.Line));

    public static TheoryData<int> Lines => [.. Specs.Value.Keys];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_mention_stands_for_whom_the_passage_says(int line)
    {
        var spec = Specs.Value[line];
        var cast = Loaded.Examiner.CastOf(spec.Document);
        var wrong = spec.Mentions
            .Select(m => (m.Span, m.Key, Actors: At(cast, m.Span)))
            .Where(m => !MentionKey.Agrees(m.Key, m.Actors))
            .Select(m => $"“{m.Span.Of(spec.Document.Text)}” should be {m.Key}, is {MentionKey.Show(m.Actors)}");
        Assert.Empty(wrong);
    }

    // The mention that covers most of the words.
    private static IReadOnlyList<Actor> At(Cast cast, TextSpan span) =>
        cast.Mentions
            .Where(m => m.Span.Overlaps(span))
            .OrderByDescending(m => Math.Min(m.Span.End, span.End) - Math.Max(m.Span.Start, span.Start))
            .ThenBy(m => m.Span.Length)
            .FirstOrDefault()?.Actors ?? [];
}
