using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The same figure of another state, with the noun left out: "Turkey’s GDP is $1.3 trillion. Jordan’s, at $53 billion, is small", "… that of Peru $290 billion", "Sweden’s stands at 3 percent".</summary>
internal static class ClaimEcho
{
    private const int Longest = 32;

    /// <summary>How many times another figure of the same series may be as large or as small.</summary>
    private const int FarthestSize = 20;

    private static readonly string[] Links = ["", ",", " is", " was", " came to", " comes to", " amounts to", " amounted to", " stands at", " stood at", " reached", " has reached", " at", ", at", ", with", " totals", " totalled", " rose to", " fell to", " has risen to", " has fallen to", " has"];
    private static readonly string[] Rounding = [" only", " just", " about", " some", " a mere", " around", " barely", " nearly", " almost", " roughly", " a", " over", " more than", " less than", " up to"];

    /// <summary>The echoes in a sentence of a claim told before in it or in the sentence before.</summary>
    internal static IEnumerable<Claim> Read(Page page, int sentence, Claim told)
    {
        var words = page.Sentences[sentence];
        var text = words.Text;
        foreach (var (span, value, unit, qualifier) in Figures(page.Quantities(sentence)).Concat(Bare(page, sentence, told)).Where(f => f.Span.Start > told.Span.Start && f.Value != told.Value && IsOfKind(f.Unit, told.Unit)))
        {
            foreach (var (mention, first, end) in page.Row(sentence).Mentions)
            {
                if (mention.Span.End >= span.Start || span.Start - mention.Span.End > Longest || mention.Actors is not [{ State: { } state, Org: null, Person: null } actor] || state == told.Subject.State)
                {
                    continue;
                }

                var isThat = first > 1 && words.Is(first - 1, "of") && words.Is(first - 2, "that");
                var from = mention.Span.End;
                var isOwner = text.AsSpan(from).StartsWith("’s", StringComparison.Ordinal) || text.AsSpan(from).StartsWith("'s", StringComparison.Ordinal);
                if ((isThat || isOwner) && IsLink(text[(isOwner ? from + 2 : from)..span.Start]))
                {
                    yield return new Claim
                    {
                        Span = new TextSpan(isThat ? words[first - 2].Span.Start : mention.Span.Start, span.End),
                        Pattern = told.Pattern,
                        Subject = actor with { Role = null },
                        Property = told.Property,
                        Value = value,
                        Unit = unit,
                        Qualifier = qualifier,
                        AsOf = told.AsOf,
                    };
                }
            }
        }
    }

    // "229 percent of GDP, against Italy’s 137": a number right behind whose it is.
    private static IEnumerable<(TextSpan Span, decimal? Value, string Unit, AmountQualifier Qualifier)> Bare(Page page, int sentence, Claim told)
    {
        var words = page.Sentences[sentence];
        for (var i = 2; told.Unit == "percent" && i < words.Count; i++)
        {
            if (words[i].Upos == Upos.NUM && words[i - 1].Xpos == Xpos.POS && (i + 1 == words.Count || words[i + 1].Upos == Upos.PUNCT) && decimal.TryParse(words.Form(i), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > told.Value / FarthestSize && value < told.Value * FarthestSize
                && !page.Quantities(sentence).Quantities.Any(q => q.Span.Overlaps(words[i].Span)))
            {
                yield return (words[i].Span, value, "percent", AmountQualifier.Exact);
            }
        }
    }

    // Sums may be of any currency; shares echo shares.
    private static bool IsOfKind(string unit, string? told) => unit == told || (unit.Length == 3 && told?.Length == 3);

    private static bool IsLink(string between)
    {
        between = between.TrimEnd();
        foreach (var round in Rounding)
        {
            between = between.EndsWith(round, StringComparison.Ordinal) ? between[..^round.Length] : between;
        }

        return Array.IndexOf(Links, between) >= 0;
    }

    private static IEnumerable<(TextSpan Span, decimal? Value, string Unit, AmountQualifier Qualifier)> Figures(SentenceQuantities quantities) =>
        quantities.Amounts.Where(a => a.Value.Low is not null).Select(a => (a.Span, (decimal?)a.Value.Central, a.Value.Currency.Code, a.Value.Qualifier))
            .Concat(quantities.Quantities.Where(q => q.Value.Unit is "percent" or "percent/year" or "persons").Select(q => (q.Span, q.Value.Value, q.Value.Unit == "persons" ? q.Value.Unit : "percent", q.Value.Qualifier)));
}
