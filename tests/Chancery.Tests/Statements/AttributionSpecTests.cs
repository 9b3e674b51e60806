using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>The sentences of <c>Specs/attribution.md</c>: exactly the quotations and attitudes listed there are read in them.</summary>
public sealed class AttributionSpecTests
{
    private const char NoSource = '–';

    [Fact]
    public void Every_text_gives_the_quotations_and_attitudes_written_below_it()
    {
        var examiner = Examiner.Load();
        var wrong = new List<string>();
        foreach (var (text, expected) in Items(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "attribution.md"))))
        {
            var dossier = examiner.Examine(new Document { Id = "spec", Text = text, Published = new DateOnly(2025, 11, 10) }, withAttitudes: true);
            var withAttitudes = expected.Exists(e => !e.StartsWith("quotation:", StringComparison.Ordinal));
            var found = dossier.Statements.OfType<Quotation>().Select(q => Line("quotation", q.SpeakerSpan, q.CueSpan, q.ContentSpan, q.SecondContentSpan, text))
                .Concat(withAttitudes ? dossier.Attitudes!.Select(a => Line(a.Class, a.SourceSpan, a.CueSpan, a.ContentSpan, a.SecondContentSpan, text)) : []).ToList();
            if (expected.Count != found.Count || !expected.TrueForAll(e => found.Exists(f => Matches(e, f))))
            {
                wrong.Add($"{text}\n    expected {string.Join("\n             ", expected)}\n    found    {string.Join("\n             ", found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Line(string kind, TextSpan? source, TextSpan? cue, TextSpan content, TextSpan? second, string text)
    {
        string?[] cells = [source?.Of(text) ?? NoSource.ToString(), cue?.Of(text) ?? "", content.Of(text), second?.Of(text)];
        return $"{kind}: {string.Join(" | ", cells.Where(c => c is not null))}".ReplaceLineEndings("¶");
    }

    // An ellipsis stands for any words.
    private static bool Matches(string expected, string found)
    {
        var at = 0;
        var parts = expected.Split(" … ");
        for (var i = 0; i < parts.Length; i++)
        {
            var next = found.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (next < 0 || (i == 0 && next > 0))
            {
                return false;
            }

            at = next + parts[i].Length;
        }

        return at == found.Length;
    }

    private static IEnumerable<(string Text, List<string> Expected)> Items(IEnumerable<string> lines)
    {
        string? text = null;
        var expected = new List<string>();
        foreach (var line in lines.Append("- "))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                if (text is not null)
                {
                    yield return (text, [.. expected.Where(e => e != "none")]);
                }

                (text, expected) = (line[2..].Replace("¶", "\n", StringComparison.Ordinal), []);
            }
            else if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                expected.Add(line[4..]);
            }
        }
    }
}
