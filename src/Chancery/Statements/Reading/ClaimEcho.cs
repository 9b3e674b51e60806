using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The same figure of another state, with the noun left out: "Turkey’s GDP is $1.3 trillion. Jordan’s, at $53 billion, is small", "… that of Peru $290 billion".</summary>
internal static class ClaimEcho
{
    private const int Longest = 20;
    private static readonly string[] Links = [", at ", ", at some ", ", at about ", " is ", " was ", " is only ", " came to ", " comes to ", " stands at ", " reached ", " ", " at ", ", with ", ", ", " is about ", " was about "];

    /// <summary>The echoes in a sentence of a claim told before in it or in the sentence before.</summary>
    internal static IEnumerable<Claim> Read(Page page, int sentence, Claim told)
    {
        var words = page.Sentences[sentence];
        var text = words.Text;
        foreach (var amount in page.Quantities(sentence).Amounts.Where(a => a.Span.Start > told.Span.Start && a.Value.Central != told.Value && a.Value is { Low: not null }))
        {
            foreach (var (mention, first, end) in page.Row(sentence).Mentions)
            {
                if (mention.Span.End >= amount.Span.Start || amount.Span.Start - mention.Span.End > Longest || mention.Actors is not [{ State: { } state, Org: null, Person: null } actor] || state == told.Subject.State)
                {
                    continue;
                }

                var isThat = first > 1 && words.Is(first - 1, "of") && words.Is(first - 2, "that");
                var from = mention.Span.End;
                var isOwner = text.AsSpan(from).StartsWith("’s", StringComparison.Ordinal) || text.AsSpan(from).StartsWith("'s", StringComparison.Ordinal);
                if ((isThat || isOwner) && Array.IndexOf(Links, text[(isOwner ? from + 2 : from)..amount.Span.Start]) >= 0)
                {
                    yield return new Claim
                    {
                        Span = new TextSpan(isThat ? words[first - 2].Span.Start : mention.Span.Start, amount.Span.End),
                        Pattern = told.Pattern,
                        Subject = actor with { Role = null },
                        Property = told.Property,
                        Value = amount.Value.Central,
                        Unit = amount.Value.Currency.Code,
                        Qualifier = amount.Value.Qualifier,
                        AsOf = told.AsOf,
                    };
                }
            }
        }
    }
}
