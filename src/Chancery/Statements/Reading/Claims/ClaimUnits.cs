using System.Text.RegularExpressions;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The units of figures as they are told: people of any name are persons, and what is told by the year is of the year ("USD/year", "barrels/day").</summary>
internal static partial class ClaimUnits
{
    /// <summary>Characters behind a figure that may hold the time it is told by.</summary>
    private const int Farthest = 24;

    /// <summary>Settles the units of a sentence's claims in place.</summary>
    internal static void Settle(Page page, int sentence, List<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Unit is not { } unit)
            {
                continue;
            }

            if (page.Rules.Persons.Holds(unit) || IsPeople(page, sentence, claims[i], unit))
            {
                claims[i] = claims[i] with { Unit = "persons" };
            }
            else if (claims[i] is { Value: { } value, Property: not ("gdp" or "military_spending") } && unit is not ("percent" or "times" or "rank") && !unit.Contains('/', StringComparison.Ordinal) && Time(page, sentence, claims[i], value) is { } time)
            {
                claims[i] = claims[i] with { Unit = $"{unit}/{time}" };
            }
        }
    }

    // "23,900 Haitians": a people by its name.
    private static bool IsPeople(Page page, int sentence, Claim claim, string unit) =>
        unit.Length > 4 && page.Row(sentence).Mentions.Any(m => m.Mention.Span.Overlaps(claim.Span) && m.Mention.Span.Of(page.Document.Text).Equals(unit, StringComparison.OrdinalIgnoreCase) && m.Mention.Actors is [{ State: not null }, ..]);

    // The time right behind the figure.
    private static string? Time(Page page, int sentence, Claim claim, decimal value)
    {
        var quantities = page.Quantities(sentence);
        var end = quantities.Amounts.Where(a => a.Span.Overlaps(claim.Span) && (a.Value.Low == value || a.Value.High == value)).Select(a => a.Span.End)
            .Concat(quantities.Quantities.Where(q => q.Span.Overlaps(claim.Span) && q.Value.Value == value).Select(q => q.Span.End)).DefaultIfEmpty(-1).Max();
        if (quantities.Quantities.FirstOrDefault(q => q.Span.Overlaps(claim.Span) && q.Value.Value == value && q.Value.Unit.StartsWith($"{claim.Unit}/", StringComparison.Ordinal)).Value.Unit is { } rate)
        {
            return rate[(claim.Unit!.Length + 1)..];
        }

        if (end < 0)
        {
            return null;
        }

        var behind = page.Document.Text.AsSpan(end, Math.Min(Farthest, page.Document.Text.Length - end));
        foreach (var match in Rate().EnumerateMatches(behind))
        {
            var words = behind.Slice(match.Index, match.Length);
            return words.Contains("day", StringComparison.Ordinal) || words.Contains("dail", StringComparison.Ordinal) ? "day"
                : words.Contains("week", StringComparison.Ordinal) ? "week"
                : words.Contains("month", StringComparison.Ordinal) ? "month"
                : "year";
        }

        return null;
    }

    // "$5 billion a year", "700,000 barrels (of oil) per day", "$2 billion annually"
    [GeneratedRegex(@"^( of [a-z]+)? (a|per|each|every) (year|month|week|day)\b|^ (annually|yearly|daily|monthly|weekly)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
