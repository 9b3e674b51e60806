using System.Globalization;
using Chancery.Checks;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Checks;

/// <summary>Sentences with one wrong or right figure, membership, office or capital each: tests/Specs/checked-sentences.tsv.</summary>
public sealed class CheckedSentencesTests
{
    [Fact]
    public void Every_wrong_sentence_is_doubted_by_its_check_and_no_right_one_by_any()
    {
        var wrong = new List<string>();
        foreach (var row in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "checked-sentences.tsv")).Where(r => !r.StartsWith('#')))
        {
            var cells = row.Split('\t');
            var dossier = Loaded.Examiner.Examine(new Document { Id = "sentence", Text = cells[3], Published = DateOnly.Parse(cells[0], CultureInfo.InvariantCulture) });
            var doubts = dossier.Findings.Where(f => f.Verdict is Verdict.Doubtful or Verdict.Implausible || (cells[1][0] == '~' && f.Verdict == Verdict.Notice)).ToList();
            var fits = cells[1] == "=" ? doubts.Count == 0 : doubts.Exists(d => cells[1][1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(d.Check.ToString(CultureInfo.InvariantCulture)));
            if (!fits)
            {
                wrong.Add($"{cells[1]} {cells[3]}\n    {string.Join("\n    ", dossier.Findings.Select(f => $"{f.Check} {f.Verdict} {f.Explanation}"))}");
            }

            var claims = dossier.Statements.OfType<Claim>().Select(c => $"{c.Property} {c.Subject.State ?? c.Subject.Org} {c.Object?.Org ?? c.Value?.ToString("0", CultureInfo.InvariantCulture)}").ToList();
            wrong.AddRange(cells[2].Split("; ", StringSplitOptions.RemoveEmptyEntries).Where(c => !claims.Contains(c)).Select(c => $"no claim {c}: {cells[3]}\n    {string.Join("\n    ", claims)}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
