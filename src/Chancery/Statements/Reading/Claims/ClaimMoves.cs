using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Counts that have moved, with what they were and what they are, read by word order: "its army has grown from 150,000 soldiers in 2015 to 216,000 today".</summary>
internal static partial class ClaimMoves
{
    /// <summary>Characters between the two counts.</summary>
    private const int Farthest = 40;

    /// <summary>The claims of a sentence, beside those that are known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="claims">Its claims: their figures stand.</param>
    /// <param name="pledges">Its pledges: what they count is promised.</param>
    internal static List<Claim> Read(Page page, int sentence, List<Claim> claims, IReadOnlyList<Pledge> pledges)
    {
        var found = new List<Claim>();
        var words = page.Sentences[sentence];
        var text = page.Document.Text;
        foreach (var count in page.Quantities(sentence).Quantities.Where(q => q.Value is { Value: not null, Unit: not ("percent" or "percent/year" or "years" or "times") } && words.Kind != SentenceKind.Heading))
        {
            var isFrom = text.AsSpan(0, count.Span.Start).EndsWith("from ", StringComparison.Ordinal);
            var now = Now().Match(text, count.Span.End, Math.Min(words.Span.End, count.Span.End + Farthest) - count.Span.End);
            if (!isFrom || !now.Success || !decimal.TryParse(now.Groups[1].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var end = new TextSpan(now.Groups[1].Index, now.Groups[2].Success ? now.Groups[2].Index + now.Groups[2].Length : now.Groups[1].Index + now.Groups[1].Length);
            var head = Phrase.HeadOf(words, count.Span);
            var verb = FigureReader.Verb(words, head);
            value *= now.Groups[2].Value switch { " million" => 1_000_000, " billion" => 1_000_000_000, _ => 1 };
            if (!page.Rules.Figures.IsLemma(words, verb, "level") || FigureReader.Clause(page, sentence, verb) is null || claims.Exists(c => c.Span.Overlaps(count.Span) && c.Value is not null) || pledges.Any(p => p.Span.Overlaps(count.Span)))
            {
                continue;
            }

            var quantities = page.Quantities(sentence);
            var known = quantities.Quantities.FirstOrDefault(q => q.Span.Overlaps(end) && q.Value.Unit == count.Value.Unit);
            var told = new Claim
            {
                Span = end,
                Pattern = "count-moved",
                Subject = FigureSubject.Of(page, sentence, count.Span, head, verb),
                Property = $"other:{(count.Value.Unit == "persons" ? "people" : count.Value.Unit)}",
                Value = known.Value.Value ?? value,
                Unit = count.Value.Unit,
                AsOf = ClaimFigure.YearBehind(quantities, end) is { } day ? new PartialDate(day.Year) : null,
            };
            found.Add(told);
            found.Add(told with { Span = count.Span, Value = count.Value.Value, Qualifier = count.Value.Qualifier, AsOf = ClaimFigure.YearBehind(quantities, count.Span) is { } then ? new PartialDate(then.Year) : null });
        }

        return found;
    }

    // " in 2015 to 216,000", " to 2.4 million"
    [GeneratedRegex(@"\G[^.;:,]*? to (?:just |only |about |some |nearly |almost |over |barely |around |a mere )?(\d[\d,.]*\d|\d)( million| billion)?", RegexOptions.CultureInvariant)]
    private static partial Regex Now();
}
