using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Figures that go on from a claim without a noun or a verb of their own: "The United States levies 19 percent on Fiji. Vanuatu pays 20, Tonga 19 and Samoa 10", "keeps 4,500 soldiers in Mali and about 2,100 in Niger".</summary>
internal static class ClaimGaps
{
    /// <summary>Words of rounding between a name and its figure at most.</summary>
    private const int FarthestName = 3;

    private const string Duty = "tariff_rate";

    /// <summary>The claims of such figures, beside those that are known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="pledges">Its pledges: what they count is promised.</param>
    internal static List<Claim> Read(Page page, int sentence, List<Claim> claims, IReadOnlyList<Pledge> pledges)
    {
        var found = new List<Claim>();
        var words = page.Sentences[sentence];
        if (words.Kind == SentenceKind.Heading)
        {
            return found;
        }

        var told = page.LastTold is { } last && last.Sentence == sentence - 1 && words.Paragraph == page.Sentences[sentence - 1].Paragraph ? last.Claim : null;
        for (var i = 1; i < words.Count && (told is not null || claims.Count > 0); i++)
        {
            if (words[i].Upos is not (Upos.NUM or Upos.SYM))
            {
                continue;
            }

            if (claims.Concat(found).LastOrDefault(c => c.Value is not null && c.Span.End <= words[i].Span.Start && c.Span.Start >= words.Span.Start) is { } before)
            {
                told = before;
            }

            told = claims.LastOrDefault(c => c.Value is not null && c.Span.Start < words[i].Span.Start && words[i].Span.End < c.Span.End && Stands(page, sentence, c, words[i].Span)) ?? told;
            if (told is not null && Number(page, sentence, i, told) is { } figure && !claims.Concat(found).Any(c => c.Value == figure.Value && c.Span.Overlaps(words[i].Span)) && !pledges.Any(p => p.Span.Overlaps(words[i].Span))
                && (OfAnother(page, sentence, i, told) ?? Elsewhere(words, i, told)) is { } gap)
            {
                found.Add(gap with { Value = figure.Value, Span = new TextSpan(gap.Span.Start, Math.Max(gap.Span.End, figure.End)), Qualifier = AmountQualifier.Exact, Pattern = "goes-on", AsOf = null });
            }
        }

        return found;
    }

    // Whether the figure that a claim was read for stands before a word of its own clause.
    private static bool Stands(Page page, int sentence, Claim claim, TextSpan word) =>
        page.Quantities(sentence).Quantities.Any(q => claim.Span.Contains(q.Span) && q.Span.End <= word.Start && q.Value.Value == claim.Value)
        || page.Quantities(sentence).Amounts.Any(a => claim.Span.Contains(a.Span) && a.Span.End <= word.Start && (a.Value.Low == claim.Value || a.Value.Central == claim.Value));

    // A number with nothing counted behind it, or a figure of the same unit.
    private static (decimal Value, int End)? Number(Page page, int sentence, int at, Claim told)
    {
        var words = page.Sentences[sentence];
        if (page.Quantities(sentence).Quantities.FirstOrDefault(q => q.Span.Contains(words[at].Span)) is { Span.Length: > 0 } quantity)
        {
            return quantity.Value is { Value: { } share } && quantity.Value.Unit == told.Unit && words.TokensIn(quantity.Span).First == at ? (share, quantity.Span.End) : null;
        }

        if (page.Quantities(sentence).Amounts.FirstOrDefault(a => a.Span.Contains(words[at].Span)) is { Span.Length: > 0 } sum)
        {
            return sum.Value.Currency.Code == told.Unit && (sum.Value.Low ?? sum.Value.High) is { } value && words.TokensIn(sum.Span).First == at ? (value, sum.Span.End) : null;
        }

        var isLast = at + 1 == words.Count || words[at + 1].Upos is Upos.PUNCT or Upos.CCONJ || words.Is(at + 1, "in");
        return isLast && decimal.TryParse(words.Form(at), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bare) && IsOfSize(bare, told)
            && !page.Quantities(sentence).Times.Any(t => t.Span.Overlaps(words[at].Span)) ? (bare, words[at].Span.End) : null;
    }

    // What goes on is of the size of what it goes on from: a year or a day is not.
    private static bool IsOfSize(decimal value, Claim told) =>
        told.Unit == "percent" ? value is > 0 and <= 200 : told.Value is { } before && value >= before / 50 && value <= before * 50 && !(value is >= 1900 and < 2100 && before is < 1000 or > 5000);

    // "Vanuatu pays 20", "and Samoa 10": a name before the figure, with a conjunction, a mark or the beginning of the sentence before it.
    private static Claim? OfAnother(Page page, int sentence, int figure, Claim told)
    {
        var words = page.Sentences[sentence];
        var at = figure - 1;
        while (at > 0 && figure - at <= FarthestName && (words[at].Upos == Upos.ADV || words.Is(at, "a") || words.Is(at, "some") || words.Is(at, "at") || words.Is(at, "about")))
        {
            at--;
        }

        var isTold = words[at].Upos == Upos.VERB;
        if (isTold && !(at > 0 && Carries(page, words, at, told)))
        {
            return null;
        }

        at = isTold ? at - 1 : at;
        if (at < 0 || page.Cast.MentionAt(sentence, at) is not { Actors: [{ State: { } state, Org: null, Person: null } actor] } mention || words[at].Upos == Upos.PRON)
        {
            return null;
        }

        var first = words.TokensIn(mention.Span).First;
        first = first > 0 && words[first - 1].Upos == Upos.DET ? first - 1 : first;
        var opens = first == 0 || words[first - 1].Upos is Upos.CCONJ || words[first - 1].Xpos is Xpos.Comma || words.Form(first - 1) is ";";
        if (!opens || (first == 0 && !isTold))
        {
            return null;
        }

        var other = actor with { Role = null };
        return told.Property == Duty && told.Subject.State != state
            ? told with { Object = other, Span = mention.Span }
            : told.Subject.State == state || told.Subject.State is null ? null
            : told with { Subject = other, Object = told.Object?.State == state ? null : told.Object, Span = mention.Span };
    }

    // The verb of the claim again, or one that speaks of a duty where the claim does.
    private static bool Carries(Page page, Sentence words, int verb, Claim told) =>
        told.Property == Duty ? page.Rules.Acts.IsOfDuty(words[verb].Lemma)
            : told.Span.Start < words[verb].Span.Start && words.Text.AsSpan(told.Span.Start, told.Span.Length).Contains(words.Form(verb), StringComparison.OrdinalIgnoreCase);

    // "4,500 soldiers in Mali and about 2,100 in Niger": of the same subject in another place.
    private static Claim? Elsewhere(Sentence words, int figure, Claim told)
    {
        if (told.Unit is null or "percent" or { Length: 3 } || !(figure + 2 < words.Count && words.Is(figure + 1, "in") && words[figure + 2].Upos is Upos.PROPN or Upos.DET))
        {
            return null;
        }

        var at = figure - 1;
        while (at > 0 && figure - at <= FarthestName && (words[at].Upos == Upos.ADV || words.Is(at, "some")))
        {
            at--;
        }

        var end = figure + 2;
        while (end + 1 < words.Count && words[end + 1].Upos is Upos.PROPN or Upos.ADJ)
        {
            end++;
        }

        return words[at].Upos == Upos.CCONJ || words[at].Xpos == Xpos.Comma ? told with { Span = words.SpanOf(at + 1, end + 1) } : null;
    }
}
