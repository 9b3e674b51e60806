using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Chancery.Text.Patterns;
using Xunit;

namespace Chancery.Tests.Patterns;

/// <summary>Every pattern holds in each of its examples, with the words that they say; nothing is stated by it in any of its counterexamples.</summary>
public sealed class PatternExamplesTests
{
    [Fact]
    public void Every_pattern_keeps_to_its_examples()
    {
        var reader = Loaded.Reader;
        var resolver = new ActorResolver(ReferenceBook.Load());
        var finder = StatementFinder.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var wrong = new List<string>();
        foreach (var pattern in finder.Patterns)
        {
            foreach (var example in pattern.Examples)
            {
                var document = new Document { Id = "example", Text = example.Sentence, Published = new DateOnly(2025, 11, 10) };
                var sentences = reader.Read(example.Sentence);
                var cast = resolver.Resolve(document, sentences);
                var matches = finder.Match(document, sentences, cast).Where(m => m.Pattern == pattern).ToList();
                if (example.Matches ? matches.Count == 0 : finder.Find(document, sentences, cast, TestContext.Current.CancellationToken).Any(s => s.Pattern == pattern.Name) || (pattern.Kind == "attitude" && finder.FindAttitudes(document, sentences, cast).Any(a => a.Pattern == pattern.Name)))
                {
                    wrong.Add($"{example.Place} {pattern.Name}: {(example.Matches ? "not found in" : "found in")} “{example.Sentence}”");
                }
                else if (example.Matches && !example.Expected.All(f => matches.Exists(m => Holds(m, f.Key, f.Value))))
                {
                    wrong.Add($"{example.Place} {pattern.Name}: other words than the example says in “{example.Sentence}”");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Holds(PatternMatch match, string field, string words) =>
        match.Fill(field) is { Count: > 0 } heads && heads.Exists(h => words.Contains(match.Sentence.Form(h).ToString(), StringComparison.OrdinalIgnoreCase));
}
