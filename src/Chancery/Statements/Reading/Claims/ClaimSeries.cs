using System.Text.RegularExpressions;

namespace Chancery.Statements.Reading.Claims;

/// <summary>
/// Figures of the series that was told just before, where the words only point back to it or leave it out: "Debt is 90 percent of GDP. It stood at 74 percent in 2019",
/// "the deficit came to $5 billion, or 3 percent of GDP". Read by word order.
/// </summary>
internal static partial class ClaimSeries
{
    private static readonly string[] Read = ["share-told", "sum-told", "count-told"];
    private static readonly string[] Products = ["gdp", "other:budget deficit", "other:deficit", "other:trade deficit", "other:trade surplus", "other:trade balance", "other:debt", "other:reserves", "exports", "imports", "trade", "military_spending", "other:current account"];

    /// <summary>Puts what a pronoun tells under the series that it points back to, and adds shares of the product told beside a sum.</summary>
    internal static void Settle(Page page, int sentence, List<Claim> claims)
    {
        var text = page.Document.Text;
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (Array.IndexOf(Read, claim.Pattern) >= 0 && page.LastTold is { } last && last.Sentence == sentence - 1 && last.Claim.Unit == claim.Unit && last.Claim.Value is not null && page.Sentences[last.Sentence].Paragraph == page.Sentences[sentence].Paragraph
                && !last.Claim.Property.StartsWith("other:share", StringComparison.Ordinal) && last.Claim.Property is not "other:change")
            {
                claims[i] = Pointing().IsMatch(claim.Span.Of(text)) ? claim with { Property = last.Claim.Property, Subject = last.Claim.Subject, Object = last.Claim.Object }
                    : OfOther().IsMatch(claim.Span.Of(text)) ? claim with { Property = last.Claim.Property } : claim;
            }
        }

        foreach (var told in claims.Where(c => c.Currency is not null && Array.IndexOf(Products, c.Property) >= 0).ToList())
        {
            var sum = page.Quantities(sentence).Amounts.FirstOrDefault(a => told.Span.Overlaps(a.Span) && (a.Value.Low == told.Value || a.Value.Central == told.Value));
            var share = page.Quantities(sentence).Quantities.FirstOrDefault(q => q.Value.Unit == "percent" && q.Span.Start > sum.Span.End);
            if (sum.Span.Length > 0 && share.Span.Length > 0 && Again().IsMatch(text.AsSpan(sum.Span.End, share.Span.Start - sum.Span.End)) && OfProduct().IsMatch(text.AsSpan(share.Span.End)) && !claims.Exists(c => c.Unit == "percent" && c.Value == share.Value.Value))
            {
                claims.Add(told with { Span = share.Span, Value = share.Value.Value, Unit = "percent", Qualifier = share.Value.Qualifier, Pattern = "share-of-product" });
            }
        }
    }

    // "It stood at", "That is", "The figure had risen to"
    [GeneratedRegex(@"^(?:But |And |Yet |Now |Then )?(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he (?:figure|rate|share|ratio|level|number|total|sum))(?: had| has)?(?: now| still| once| already)? (?:is|was|been|stands|stood|reached|hit|comes|came|rose|fell|climbed|dropped|grew|shrank|risen|fallen|climbed|grown|shrunk|exceeded|exceeds|topped|peaked|averaged)(?: now| still| once| only| just| barely| about| some| at| to| around| nearly| almost| under| over| below| above)*(?: [\d$€£]| a | half| two| three|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    // "Latvia’s figure is 4.9 percent"
    [GeneratedRegex(@"^(?:In contrast, |But |And |Yet )?(?:The )?[\p{L} ]+(?:’s|'s) (?:own )?(?:figure|rate|share|ratio|level|number|total|sum) (?:is|was|stands|stood|reached|came) ", RegexOptions.CultureInvariant)]
    private static partial Regex OfOther();

    // ", or ", " — equal to ", " (", ", some "
    [GeneratedRegex(@"^(?:,| —| –| \()? ?(?:or|equal to|equivalent to|that is,?|which is|some|about|nearly|almost|roughly|over|around| )*$", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"^ of (?:its |the |their |national |total )?(?:GDP|gross domestic product|output|product|economy|national income)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfProduct();
}
