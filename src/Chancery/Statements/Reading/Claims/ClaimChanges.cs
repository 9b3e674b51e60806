using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>
/// Figures beside one that is told, of the same thing at another time: "reserves shrank to $5 billion from $7 billion two years ago", "grew 2 percent, down from 3 percent in 2020",
/// "has 11 gigawatts, compared with 25 before the war"; and by how much it changed: "reached $13 billion, up 9 percent on the year". Read by word order.
/// </summary>
internal static class ClaimChanges
{
    /// <summary>Characters between the two figures.</summary>
    private const int Farthest = 90;

    /// <summary>Characters between a figure and its time.</summary>
    private const int Nearby = 6;

    /// <summary>The claims of such figures, beside those that are known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="pledges">Its pledges: their sums are promised.</param>
    internal static List<Claim> Read(Page page, int sentence, List<Claim> claims, IReadOnlyList<Pledge> pledges)
    {
        var found = new List<Claim>();
        var quantities = page.Quantities(sentence);
        if (claims.Count == 0)
        {
            return found;
        }

        List<Figure> figures = [.. Figures(quantities).Concat(Bare(page, sentence, claims)).OrderBy(f => f.Span.Start)];
        foreach (var figure in figures)
        {
            var isMove = figure.Unit == "percent" && Opens(page, figure.Span, "move");
            var isYearBefore = page.Rules.Comparisons.Begin(page.Document.Text.AsSpan(figure.Span.End), "year-before");
            var isTimed = isYearBefore || quantities.Times.Any(t => t.Span.Start >= figure.Span.End && t.Span.Start - figure.Span.End <= Nearby && t.Kind == TimeKind.Point);
            if ((!isMove && !Opens(page, figure.Span, "beside") && !(isTimed && Opens(page, figure.Span, "after"))) || pledges.Any(p => p.Span.Contains(figure.Span)) || claims.Exists(c => c.Value == figure.Value && c.Span.Overlaps(figure.Span)))
            {
                continue;
            }

            var told = Told(page.Document.Text, figures, claims, figure, isMove);
            if (told is null)
            {
                continue;
            }

            var time = quantities.Times.FirstOrDefault(t => t.Span.Start >= figure.Span.End && t.Span.Start - figure.Span.End <= Nearby && t.Kind is TimeKind.Point or TimeKind.Window);
            var date = isMove ? null : time?.Period.End ?? time?.Period.Start ?? (isYearBefore && told.AsOf is { } year ? new PartialDate(year.Year - 1) : null);
            var partner = isMove || told.Property is not ("trade" or "exports" or "imports") ? null : Partner(page, sentence, figure.Span.End);
            found.Add(told with
            {
                Span = time is null ? figure.Span : figure.Span.Union(time.Span),
                Pattern = isMove ? "change-beside" : "earlier-figure",
                Property = isMove ? "other:change" : told.Property,
                Value = figure.Value,
                Unit = isMove ? "percent" : told.Unit,
                Qualifier = figure.Qualifier,
                Object = partner ?? told.Object,
                AsOf = date is { } day ? new PartialDate(day.Year) : partner is not null ? told.AsOf : null,
                Projected = isMove && told.Projected,
                Certainty = isMove ? told.Certainty : Certainty.Asserted,
            });
        }

        return found;
    }

    // "$13 billion, against $9 billion with Chad": the other side of the figure that it is set beside.
    private static Actor? Partner(Page page, int sentence, int end) =>
        page.Row(sentence).Mentions.FirstOrDefault(m => m.Mention.Span.Start > end && page.Document.Text.AsSpan(end, m.Mention.Span.Start - end) is " with " or " to " or " from " or " with the " or " to the " or " from the ").Mention is { Actors: [{ State: not null } other] } ? ClaimParties.OfState(other) : null;

    // The claim whose figure stands nearest before it, else, behind "from", right behind it ("from 9 percent to 6 percent").
    private static Claim? Told(string text, List<Figure> figures, List<Claim> claims, Figure figure, bool isMove)
    {
        Claim? Of(Figure other) => claims.FindLast(c => c.Value == other.Value && c.Span.Overlaps(other.Span) && c.Value is not null && c.Property != "member_of");
        var before = figures.LastOrDefault(f => f.Span.End <= figure.Span.Start && Of(f) is not null);
        if (before is not null && IsNear(text, before.Span.End, figure.Span.Start) && (isMove ? before.Unit != "percent" : before.Unit == figure.Unit))
        {
            return Of(before);
        }

        var behind = isMove ? null : figures.FirstOrDefault(f => f.Span.Start >= figure.Span.End && f.Unit == figure.Unit);
        return behind is not null && IsNear(text, figure.Span.End, behind.Span.Start) && text.AsSpan(0, behind.Span.Start).EndsWith(" to ", StringComparison.Ordinal) ? Of(behind) : null;
    }

    private static bool IsNear(string text, int from, int until) => until - from <= Farthest && !text.AsSpan(from, until - from).ContainsAny(";:.");

    private static bool Opens(Page page, TextSpan figure, string kind) => page.Rules.Comparisons.End(page.Document.Text.AsSpan(0, figure.Start), kind);

    // "11 gigawatts, compared with 25 before the war": a number of what was counted before it.
    private static IEnumerable<Figure> Bare(Page page, int sentence, List<Claim> claims)
    {
        var words = page.Sentences[sentence];
        for (var i = 2; i < words.Count; i++)
        {
            if (words[i].Upos == Upos.NUM && claims.FindLast(c => c.Value is not null && c.Span.Start < words[i].Span.Start) is { Unit: { Length: > 0 } unit, Value: { } told } && unit is not ("rank" or "times") && Magnitude(words, i) is var (size, end) && IsAlone(words, end) && Opens(page, words[i].Span, "beside")
                && decimal.TryParse(words.Form(i), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) && written * size is var value && value > told / 10 && value < told * 10 && value is < 1900 or > 2100
                && !page.Quantities(sentence).Quantities.Any(q => q.Span.Overlaps(words[i].Span)) && !page.Quantities(sentence).Amounts.Any(a => a.Span.Overlaps(words[i].Span)) && !page.Quantities(sentence).Times.Any(t => t.Span.Overlaps(words[i].Span)))
            {
                yield return new Figure(words.SpanOf(i, end + 1), value, unit, AmountQualifier.Exact);
            }
        }
    }

    // "2.4 million": by what a number is multiplied, and its last word.
    private static (decimal Size, int End) Magnitude(Sentence words, int number) =>
        number + 1 >= words.Count ? (1, number)
        : words.Is(number + 1, "million") ? (1_000_000, number + 1)
        : words.Is(number + 1, "billion") ? (1_000_000_000, number + 1)
        : (1, number);

    private static bool IsAlone(Sentence words, int number) =>
        number + 1 == words.Count || words[number + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ or Upos.DET || words.Is(number + 1, "last") || words.Is(number + 1, "ago");

    private static IEnumerable<Figure> Figures(SentenceQuantities quantities) =>
        quantities.Amounts.Where(a => a.Value.Qualifier != AmountQualifier.Range).Select(a => new Figure(a.Span, a.Value.Low ?? a.Value.High, a.Value.Currency.Code, a.Value.Qualifier))
            .Concat(quantities.Quantities.Select(q => new Figure(q.Span, q.Value.Value, q.Value.Unit, q.Value.Qualifier)))
            .Where(f => f.Value is not null)
            .Select(f => f.Unit == "percent/year" ? f with { Unit = "percent" } : f); // "58 percent a year earlier"

    private sealed record Figure(TextSpan Span, decimal? Value, string Unit, AmountQualifier Qualifier);
}
