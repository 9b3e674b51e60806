using System.Text.RegularExpressions;

namespace Chancery.Checks.Passages;

/// <summary>Rates that a text works out for another period: "475,000 barrels a day, or some 170 million a year", "$3 billion a month, which is $36 billion a year".</summary>
internal sealed partial class PassagePeriods(ChangeWords words)
{
    private const int Link = 40;
    private const int Behind = 24;

    /// <summary>Every pair with how many of the shorter period the longer one has.</summary>
    public IEnumerable<PassageRates.Division> In(Passage passage)
    {
        if (!passage.MayHave(words.RateCues))
        {
            yield break;
        }

        for (var i = 0; i + 1 < passage.Figures.Count; i++)
        {
            var (first, second) = (passage.Figures[i], passage.Figures[i + 1]);
            if (!Counts(first) || !Counts(second) || PeriodOf(passage, first, out var end) is not { } one || PeriodOf(passage, second, out _) is not { } other || one == other
                || second.Span.Start - end is < 0 or > Link || !(first.IsLike(second) || IsSame(first, second)) || !passage.HasWord(end, second.Span.Start, words.Restatements))
            {
                continue;
            }

            var (shorter, longer, times) = one < other ? (first, second, one) : (second, first, other);
            var count = Math.Max(one, other) == 365 && Math.Min(one, other) == 30 ? 12m : Math.Max(one, other) == 365 && Math.Min(one, other) == 7 ? 52m : Math.Round((decimal)Math.Max(one, other) / times, 1);
            yield return new PassageRates.Division([longer], count, times switch { 1 => "days", 7 => "weeks", _ => "months" }, shorter, first.Span.Union(second.Span));
        }
    }

    private static bool Counts(Figure figure) => figure is { IsPercent: false, IsPoints: false, Value: > 0 } && figure.Unit != "times" && figure.Qualifier is not (Quantities.AmountQualifier.UpTo or Quantities.AmountQualifier.Range);

    private static bool IsSame(Figure first, Figure second) => BareUnit(first.Unit) == BareUnit(second.Unit);

    private static string BareUnit(string unit) => unit.Split('/')[0];

    // Days of the period that stands behind a figure or in its unit.
    private static int? PeriodOf(Passage passage, Figure figure, out int end)
    {
        var behind = passage.Text[figure.Span.End..Math.Min(passage.Sentence.Span.End, figure.Span.End + Behind)];
        var match = Period().Match(behind);
        end = figure.Span.End + (match.Success ? match.Length : 0);
        var period = match.Success ? match.Groups["period"].Value : figure.Unit.Contains('/', StringComparison.Ordinal) ? figure.Unit.Split('/')[1] : "";
        return period switch { "day" or "daily" => 1, "week" or "weekly" => 7, "month" or "monthly" => 30, "year" or "yearly" or "annually" => 365, _ => null };
    }

    [GeneratedRegex(@"^(?:\s+(?:of\s+)?[a-z]+){0,2}?\s+(?:(?:a|per|each|every)\s+(?<period>day|week|month|year)|(?<period>daily|weekly|monthly|yearly|annually))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
