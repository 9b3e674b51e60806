namespace Chancery.Statements.Reading.Claims;

/// <summary>Of what a percentage is told by the words before it: "China takes 30 percent of Chile’s exports" of Chile’s exports, to China; "trade came to $9 billion, a rise of 5 percent" of trade.</summary>
internal static class ClaimShares
{
    private const string Shares = "other:share of ";

    /// <summary>Puts the shares of exports and imports among a sentence's claims under those of whose they are.</summary>
    internal static void Settle(Page page, int sentence, List<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (claim is { Pattern: "a-rise-of", Property: "other:growth" })
            {
                claims[i] = Series(claims, claim) is { } series ? claim with { Property = series.Property == "gdp" ? "other:economic growth" : series.Property, Subject = series.Subject, Object = series.Object } : claim;
                continue;
            }

            if (claim is not { Pattern: "takes-share" or "of-which-takes" or "share-told", Unit: "percent", Subject.State: not null } || !claim.Property.StartsWith("other:", StringComparison.Ordinal))
            {
                continue;
            }

            if (claim.Property is Shares + "exports" or Shares + "imports")
            {
                claims[i] = claim.Object is { State: not null } owner ? claim with { Property = claim.Property[Shares.Length..], Subject = owner, Object = claim.Subject } : claim;
            }
            else if ((claim.Pattern == "of-which-takes" || claim.Property is Shares + "them" or Shares + "it" or Shares + "which" || claim.Property.StartsWith("other:which ", StringComparison.Ordinal)) && Before(page, sentence, claims, claim) is { } told)
            {
                claims[i] = claim with { Property = told.Property, Subject = told.Subject, Object = claim.Subject };
            }
        }
    }

    // The series that the sentence told a figure of before: "trade came to $9 billion, a rise of 5 percent".
    private static Claim? Series(List<Claim> claims, Claim rise) =>
        claims.LastOrDefault(c => c != rise && c.Span.Start < rise.Span.Start && c is { Value: not null, Property: "trade" or "exports" or "imports" or "gdp" or "military_spending", Subject.State: not null });

    // The exports or imports that the sentence, or the one before it, told a figure of.
    private static Claim? Before(Page page, int sentence, List<Claim> claims, Claim claim) =>
        claims.LastOrDefault(c => IsTrade(c) && c.Span.Start <= claim.Span.Start && c != claim)
        ?? (page.LastFigure is { } last && last.Sentence == sentence - 1 && IsTrade(last.Claim) ? last.Claim : null);

    private static bool IsTrade(Claim claim) => claim is { Property: "exports" or "imports", Subject.State: not null };
}
