using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Figures that a state is to reach by a year to come, told in passing, of which no claim was read: "its exports, $40 billion last year, are to reach $90 billion in 2030".</summary>
internal static partial class TargetPassages
{
    private const int Reach = 110;
    private const int Behind = 40;

    /// <summary>Such figures as claims of their years.</summary>
    public static IEnumerable<Claim> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } day)
        {
            yield break;
        }

        foreach (var passage in material.Passages)
        {
            var sentence = passage.Sentence.Span;
            if (!Noun().IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length)))
            {
                continue;
            }

            foreach (var figure in passage.Figures.Where(f => (f.IsMoney || (f.Unit.Length == 0 && f.Value >= 1e9m)) && f.Qualifier is not (AmountQualifier.Range or AmountQualifier.UpTo)))
            {
                var from = Math.Max(sentence.Start, figure.Span.Start - Reach);
                var year = ByYear().Match(passage.Text[figure.Span.End..Math.Min(sentence.End, figure.Span.End + Behind)]);
                if (!year.Success || int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is var when && when <= day.Year || !Reaches().IsMatch(passage.Text[from..figure.Span.Start]) || Noun().Matches(passage.Text[from..figure.Span.Start]).LastOrDefault() is not { } noun
                    || material.Claims.Any(c => c.Value == figure.Value && c.Span.Overlaps(figure.Span)) || SpokenStates.Before(material, passage.Index, from + noun.Groups["what"].Index).FirstOrDefault() is not { } state)
                {
                    continue;
                }

                yield return new Claim
                {
                    Span = new TextSpan(from + noun.Index, figure.Span.End + year.Length),
                    Pattern = nameof(TargetPassages),
                    Subject = new Actor { State = state, Text = noun.Value },
                    Property = noun.Groups["what"].Value switch { "exports" => "exports", "imports" => "imports", _ => "gdp" },
                    Value = figure.Value,
                    Unit = figure.IsMoney ? figure.Unit : "USD",
                    AsOf = new PartialDate(when),
                    Projected = true,
                };
            }
        }
    }

    // "its exports", "the country’s GDP": of the whole
    [GeneratedRegex(@"\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he|whose|national|wants?|foresees?|plans?|expects?|sees|promises?|\p{L}+[’']s)\s+(?<what>exports|imports|GDP|economy|output)\b(?!\s+(?:to\s+(?![$€£\d])|of\s+(?!goods|[$€£\d]|some|about)|from|with)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:reach|reaches|rise\s+to|grow\s+to|climb\s+to|swell\s+to|hit|come\s+to|attain|exceed|expand\s+to|be\s+worth|stand\s+at|(?:double|triple|quadruple|raise|increase|lift|boost|bring|expand|take|push)\s+[^.;]{0,40}?\bto)\s+(?:some\s+|about\s+|around\s+|nearly\s+|over\s+|more\s+than\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();

    [GeneratedRegex(@"^(?:\s+dollars|\s+euros)?(?:\s+a\s+year)?,?\s+(?:by|in|before|until)\s+(?:the\s+end\s+of\s+|the\s+year\s+)?(?<year>20\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ByYear();
}
