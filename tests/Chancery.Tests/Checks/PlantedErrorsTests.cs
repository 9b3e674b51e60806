using System.Globalization;
using Chancery.Checks;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Checks;

/// <summary>Commentaries with planted errors, of which every one must be found, among figures that are right and must stay without alarm: tests/Specs/planted-*.txt.</summary>
public sealed class PlantedErrorsTests
{
    public static TheoryData<string> Commentaries() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "planted-*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commentaries))]
    public void Every_planted_error_is_found_and_nothing_else(string commentary)
    {
        var (document, lines) = Read(commentary);
        var dossier = Loaded.Examiner.Examine(document);
        var wrong = new List<string>();
        foreach (var line in lines)
        {
            var over = dossier.Findings.Where(f => f.Span.Overlaps(line.Span)).ToList();
            var alarms = over.Where(f => f.Verdict is Verdict.Doubtful or Verdict.Implausible).ToList();
            if (line.Checks.Count == 0 && alarms.Count > 0)
            {
                wrong.Add($"false alarm: {line.Span.Of(document.Text)}\n    {string.Join("\n    ", alarms.Select(a => $"{a.Check} {a.Explanation}"))}");
            }

            if (line.Checks.Count > 0 && !over.Any(f => line.Checks.Contains(f.Check) && f.Verdict is not (Verdict.Ok or Verdict.CannotTell) && (line.NoticeWillDo || f.Verdict != Verdict.Notice || f.Check == 10)))
            {
                wrong.Add($"not found: {line.Span.Of(document.Text)}\n    {string.Join("\n    ", over.Select(a => $"{a.Check} {a.Verdict} {a.Explanation}"))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static (Document Document, List<Line> Lines) Read(string commentary)
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", commentary)).Where(r => !r.StartsWith('#')).ToList();
        var text = new System.Text.StringBuilder();
        var lines = new List<Line>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Length == 0)
            {
                text.Append("\n\n");
                continue;
            }

            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append(' ');
            }

            var bar = row.IndexOf('|', StringComparison.Ordinal);
            var words = row[0] == '=' ? row[2..] : row[(bar + 2)..];
            var marks = row[0] == '=' ? [] : row[1..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            lines.Add(new Line(
                new TextSpan(text.Length, text.Length + words.Length),
                [.. marks.Where(m => m != "~").Select(m => int.Parse(m, CultureInfo.InvariantCulture))],
                marks.Contains("~")));
            text.Append(words);
        }

        return (new Document { Id = commentary, Text = text.ToString(), Published = DateOnly.Parse(rows[0], CultureInfo.InvariantCulture) }, lines);
    }

    private sealed record Line(TextSpan Span, IReadOnlyList<int> Checks, bool NoticeWillDo);
}
