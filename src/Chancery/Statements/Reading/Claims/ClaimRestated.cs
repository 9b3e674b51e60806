using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>A share of the product told again as a sum, and both of another state: "spends 2 percent of its GDP on the army, or some $3 billion; Chad 3 percent, about $500 million". Read by word order.</summary>
internal static class ClaimRestated
{
    private const string Spending = "military_spending";
    private const int Farthest = 90;
    private const int Gap = 30;
    private static readonly string[] Links = [", or ", ", or some ", ", or about ", ", or around ", ", or roughly ", ", or nearly ", ", or almost ", ", or over ", ", about ", ", some ", ", around ", ", roughly ", ", nearly ", ", almost ", ", i.e. ", ", that is, "];
    private static readonly string[] Echoes = [" ", " spends ", " spent ", " only ", " spends only ", " a mere ", " devotes ", " gives ", ", ", " spends some ", " about ", " at "];

    /// <summary>Puts two claims in the place of one that holds a share and a sum, and adds those of the states behind it.</summary>
    internal static void Split(Page page, int sentence, List<Claim> claims)
    {
        var quantities = claims.Exists(c => c.Property == Spending) ? page.Quantities(sentence) : null;
        for (var i = 0; quantities is not null && i < claims.Count; i++)
        {
            var told = claims[i];
            if (told.Property != Spending || quantities.Quantities.FirstOrDefault(q => IsShare(q) && q.Span.Overlaps(told.Span)) is not { Value.Value: not null } share)
            {
                continue;
            }

            var start = Start(page.Document.Text, told.Span.Start, share.Span.Start);
            if (Restated(page.Document.Text, quantities, share) is not null)
            {
                claims.RemoveAll(c => c.Property == Spending && c.Span.Overlaps(told.Span));
                Add(page, quantities, told, start, share, claims);
            }
            else if (told.Unit != "percent" || told.Value != share.Value.Value)
            {
                continue;
            }

            Echo(page, sentence, quantities, told, share, claims);
            return;
        }
    }

    private static bool IsShare(Found<Quantity> quantity) => quantity.Value is { Unit: "percent", Value: > 0 };

    // "Chile, a steady friend, spends": what is told begins behind what stands in apposition.
    private static int Start(string text, int start, int share) => text.AsSpan(start, Math.Max(0, share - start)).LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var comma ? start + comma + 2 : start;

    // The share, and the sum right behind it.
    private static void Add(Page page, SentenceQuantities quantities, Claim told, int start, Found<Quantity> share, List<Claim> into)
    {
        var text = page.Document.Text;
        var again = Restated(text, quantities, share);
        into.Add(told with { Span = new TextSpan(Math.Min(start, share.Span.Start), again?.Link ?? share.Span.End), Value = share.Value.Value, Unit = share.Value.Unit, Qualifier = share.Value.Qualifier });
        if (again is { } found)
        {
            into.Add(told with { Span = new TextSpan(found.Link + 2, found.Sum.Span.End), Value = found.Sum.Value.Central, Unit = found.Sum.Value.Currency.Code, Qualifier = found.Sum.Value.Qualifier });
        }
    }

    private static (int Link, Found<Money> Sum)? Restated(string text, SentenceQuantities quantities, Found<Quantity> share)
    {
        var sum = quantities.Amounts.FirstOrDefault(a => a.Span.Start >= share.Span.End && a.Value.Low is not null);
        return sum.Span.Start > 0 && sum.Span.Start - share.Span.End <= Farthest && Link(text, share.Span.End, sum.Span.Start) is >= 0 and var link ? (link, sum) : null;
    }

    // Where the words that say it again begin; −1 where other words or figures stand between.
    private static int Link(string text, int share, int sum)
    {
        var between = text.AsSpan(share, sum - share);
        var comma = between.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || between.ContainsAny(";:") || between[..comma].ContainsAnyInRange('0', '9'))
        {
            return -1;
        }

        // A word of rounding may be part of the sum itself: "about $3 billion".
        var tail = between[comma..];
        return tail is ", " or ", or " || Array.Exists(Links, l => l == text[(share + comma)..sum]) ? share + comma : -1;
    }

    private static void Echo(Page page, int sentence, SentenceQuantities quantities, Claim told, Found<Quantity> first, List<Claim> into)
    {
        var text = page.Document.Text;
        foreach (var share in quantities.Quantities.Where(q => IsShare(q) && q.Span.Start > first.Span.End))
        {
            foreach (var (mention, _, _) in page.Row(sentence).Mentions)
            {
                if (mention.Span.End < share.Span.Start && share.Span.Start - mention.Span.End <= Gap && mention.Actors is [{ State: { } state, Person: null } actor] && state != told.Subject.State
                    && Array.Exists(Echoes, e => e == text[mention.Span.End..share.Span.Start]))
                {
                    Add(page, quantities, told with { Subject = actor with { Role = null, Org = null }, Span = mention.Span.Union(share.Span) }, mention.Span.Start, share, into);
                }
            }
        }
    }
}
