using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>The changes that a text works out from two figures: at once, or by the year.</summary>
internal sealed partial class StepChanges(ChangeWords words)
{
    private const int Reach = 90;
    private const int Behind = 14;
    private const int Noun = 70;
    private const string YearlyPercent = "percent/year";
    private static readonly string[] Than = ["than"];
    private static readonly string[] Turned = ["after", "against", "up from", "down from", "compared with", "compared to", "instead of", "from"];

    /// <summary>A percentage that the words call a change, and that is not one of the two ends; none where several could be meant.</summary>
    public Figure? Of(Passage passage, Step? step)
    {
        var candidates = passage.Figures.Where(f => (f.IsPercent || f.IsPoints) && f.Value > 0 && f != step?.From && f != step?.To && step?.Span.Overlaps(f.Span) != true && !IsYearly(passage, f)
            && (step is null || (Distance(f.Span, step.Span) < Reach && !IsApart(passage, f.Span, step.Span))) && IsChange(passage, f)).ToList();
        return candidates.Count == 1 ? candidates[0] : candidates.Count == 0 && step is not null ? ByFraction(passage, step) : null;
    }

    // "by a fifth, from 50 to 75"
    private Figure? ByFraction(Passage passage, Step step)
    {
        if (!passage.MayHave(words.FractionCues))
        {
            return null;
        }

        foreach (var (word, fraction) in words.Fractions)
        {
            var at = passage.FirstWord(passage.Sentence.Span.Start, passage.Sentence.Span.End, [word]);
            var span = new TextSpan(at, at + word.Length);
            if (at >= 0 && passage.Text.AsSpan(0, at).EndsWith("by ", StringComparison.OrdinalIgnoreCase) && Distance(span, step.Span) < Reach && !IsApart(passage, span, step.Span))
            {
                return new Figure(Math.Round(fraction * 100, 1), "percent", Quantities.AmountQualifier.About, span, passage.Text);
            }
        }

        return null;
    }

    /// <summary>The yearly percentage that stands beside a change over several years, with their number; null where there is none.</summary>
    public (Figure Rate, int Years)? Yearly(Passage passage, Step step)
    {
        var rates = passage.Figures.Where(f => (f.IsPercent || f.Unit == YearlyPercent) && f.Value > 0 && f != step.From && f != step.To && Distance(f.Span, step.Span) < Reach && !IsApart(passage, f.Span, step.Span) && IsYearly(passage, f)).ToList();
        var years = passage.Quantities.Times.Where(t => t.Kind is Quantities.TimeKind.Point or Quantities.TimeKind.Window or Quantities.TimeKind.Since)
            .SelectMany(t => new[] { t.Period.Start?.Year, t.Period.End?.Year }).OfType<int>().Distinct().ToList();
        return rates.Count == 1 && years.Count == 2 ? (rates[0], Math.Abs(years[1] - years[0])) : null;
    }

    /// <summary>"X …; now Y, which is 40 percent more": the change told right behind the second figure, and what it may be a change from, the nearest first.</summary>
    public (Figure To, Figure Change, IReadOnlyList<Figure> From)? Told(Passage passage)
    {
        foreach (var change in passage.Figures.Where(f => f.IsPercent && f.Value > 0 && !IsYearly(passage, f)))
        {
            var end = passage.Sentence.Span.End;
            var to = passage.Figures.LastOrDefault(f => f.Span.End <= change.Span.Start);
            if (to is null or { IsPercent: true } || change.Span.Start - to.Span.End > Behind * 3 || !passage.Between(to.Span.End, change.Span.Start).ContainsAny(",:")
                || !IsChange(passage, change) || passage.HasWord(change.Span.End, Math.Min(end, change.Span.End + Behind), Than) || passage.HasWord(to.Span.End, change.Span.Start, ["and", "while", "but"]))
            {
                continue;
            }

            List<Figure> from = [.. passage.Figures.Where(f => f.Span.End <= to.Span.Start && (f.Unit == to.Unit || (to.Unit.Length == 0 && f is { IsMoney: false, IsPercent: false, IsPoints: false } && f.Unit != "times")) && f.Value > 0).Reverse()];
            if (from.Count > 0)
            {
                // "27 billion, after 22 billion the year before": where it began stands last.
                return passage.HasWord(from[0].Span.End, to.Span.Start, Turned) ? (from[0], change, [to]) : (to, change, from);
            }
        }

        return null;
    }

    /// <summary>The only percentage from a place on, where the words name it a change: "a rise of 2 percent", "a 2 percent increase"; else null.</summary>
    public Figure? Named(Passage passage, int from)
    {
        var found = passage.Figures.Where(f => f.Span.Start >= from && (f.IsPercent || f.IsPoints)).ToList();
        if (found is not [var figure] || passage.Figures.Any(f => f != figure && f.Span.Start >= from) || IsYearly(passage, figure))
        {
            return null;
        }

        var before = passage.Between(Math.Max(passage.Sentence.Span.Start, figure.Span.Start - Behind * 2), figure.Span.Start);
        var isNoun = before.TrimEnd().EndsWith(" of", StringComparison.Ordinal)
            ? passage.HasWord(Math.Max(passage.Sentence.Span.Start, figure.Span.Start - Behind * 2), figure.Span.Start, words.Changes)
            : (before.EndsWith(" a ", StringComparison.Ordinal) || before.EndsWith(" mere ", StringComparison.Ordinal) || before.EndsWith(" just ", StringComparison.Ordinal)) && passage.HasWord(figure.Span.End, Math.Min(passage.Sentence.Span.End, figure.Span.End + Behind), words.Changes);
        return isNoun ? figure : null;
    }

    /// <summary>Changes that somebody is said to make of a step that the sentence has told: "the ministry calls that a fall of 2 percent".</summary>
    public IEnumerable<Figure> Retold(Passage passage, Step step) => passage.Figures.Where(f => (f.IsPercent || f.IsPoints) && f.Value > 0 && f.Span.Start >= step.Span.End && !step.Span.Overlaps(f.Span) && !IsYearly(passage, f)
        && Calls().IsMatch(passage.Text[step.Span.End..f.Span.Start]) && f != Of(passage, step));

    // "calls that a fall of ", "speaks of an increase of ", "as a rise of"
    [GeneratedRegex(@"\b(?:calls?|called|speaks?\s+of|spoke\s+of|writes?\s+of|wrote\s+of|talks?\s+of|talked\s+of|boasts?\s+of|boasted\s+of|hails?|hailed|celebrates?|celebrated|describes?|described|presents?|presented|reports?|reported|sells?|sold|announces?|announced|translates?|translated)\b[^.;:]{0,40}?\b(?:an?|the)\s+(?:\w+\s+)?(?:rise|increase|fall|drop|decline|growth|gain|jump|cut|reduction|improvement|decrease|surge|advance)\s+of\s+(?:only\s+|just\s+|about\s+|some\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    private bool IsYearly(Passage passage, Figure figure) => figure.Unit == YearlyPercent || passage.FirstWord(figure.Span.End, Math.Min(passage.Sentence.Span.End, figure.Span.End + Behind), words.Yearly) >= 0;

    // "a rise of 5 percent", "rose 5 percent", "5 percent more", "a rise, we are told, of 5 percent"
    private bool IsChange(Passage passage, Figure figure)
    {
        var sentence = passage.Sentence.Span;
        var from = Math.Max(sentence.Start, figure.Span.Start - 30);
        var to = Math.Min(sentence.End, figure.Span.End + 14);
        var isNamed = passage.Between(Math.Max(sentence.Start, figure.Span.Start - 4), figure.Span.Start).TrimEnd().EndsWith(" of", StringComparison.Ordinal);
        return !passage.HasWord(figure.Span.End, Math.Min(sentence.End, figure.Span.End + 4), ["of"])
            && (passage.HasWord(from, to, words.Changes) || (isNamed && passage.HasWord(Math.Max(sentence.Start, figure.Span.Start - Noun), figure.Span.Start, words.Changes)));
    }

    private static bool IsApart(Passage passage, TextSpan a, TextSpan b) => passage.Between(Math.Min(a.End, b.End), Math.Max(a.Start, b.Start)).Contains(';');

    /// <summary>Characters between two stretches.</summary>
    public static int Distance(TextSpan a, TextSpan b) => a.Overlaps(b) ? 0 : Math.Max(b.Start - a.End, a.Start - b.End);
}
