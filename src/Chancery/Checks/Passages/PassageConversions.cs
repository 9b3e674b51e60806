using Chancery.Quantities;

namespace Chancery.Checks.Passages;

/// <summary>Sums told in two currencies: "2 trillion yen, about $13 billion", "$350 million (some 137 billion drams)".</summary>
internal sealed class PassageConversions(ChangeWords words)
{
    private const int Reach = 50;
    private readonly ResultWords leads = new(words);

    /// <summary>A sum and the same in other money, as the text has it.</summary>
    public IEnumerable<(Figure Sum, Figure Other)> In(Passage passage)
    {
        var sums = passage.Figures.Where(f => f.IsMoney && f.Value > 0 && f.Qualifier != AmountQualifier.Range).ToList();
        for (var i = 0; i + 1 < sums.Count; i++)
        {
            if (sums[i].Unit != sums[i + 1].Unit && IsLinked(passage, sums[i], sums[i + 1]))
            {
                yield return (sums[i], sums[i + 1]);
            }
        }
    }

    // A bracket, a word that says it again, or a comma with "about" behind: nothing else that is counted stands between.
    private bool IsLinked(Passage passage, Figure sum, Figure other)
    {
        var (from, to) = (sum.Span.End, other.Span.Start);
        var between = passage.Between(from, to);
        if (between.Length > Reach || passage.HasWord(from, to, ["and", "plus", "from", "but", "while", "with", "against"]) || passage.Figures.Any(f => f.Span.Start >= from && f.Span.End <= to))
        {
            return false;
        }

        var lead = between.TrimEnd();
        return lead.EndsWith("(", StringComparison.Ordinal) || lead.EndsWith("[", StringComparison.Ordinal)
            || (lead.EndsWith(",", StringComparison.Ordinal) && other.Qualifier != AmountQualifier.Exact)
            || passage.HasWord(from, to, words.Restatements) || leads.Of(passage, from, to) is Lead.Mark or Lead.Word;
    }
}
