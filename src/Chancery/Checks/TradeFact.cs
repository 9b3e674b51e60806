using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Compares a claimed trade of two states with all that each of them trades with everybody: no part is larger than the whole.</summary>
internal static class TradeFact
{
    private const string Formula = "claimed trade of the pair / (exports + imports of either state with all the world)";

    // Goods alone or with services, and re-exports, differ by about so much.
    private const decimal Slack = 1.1m;

    // What all trade may grow to in more years, nobody can tell.
    private const int MostYears = 5;

    /// <summary>Doubtful where the trade with one partner is above the whole; null where it is not, or cannot be told.</summary>
    public static Fact? Of(CheckMaterial material, Claim claim)
    {
        if (claim is not { Subject.State: { } first, Object.State: { } second, Value: { } value, Currency: { } unit, Polarity: Polarity.Positive } || first == second
            || (claim.AsOf is { } when && Math.Abs(when.Year - material.Day.Year) > MostYears && material.Document.Published is not null)
            || material.DollarsOf(new Money(value, value, new CurrencyCode(unit))) is not { } claimed)
        {
            return null;
        }

        return new[] { first, second }.Select(s => Of(material, s, claimed.Central)).OfType<Fact>().FirstOrDefault();
    }

    private static Fact? Of(CheckMaterial material, string iso3, decimal claimed)
    {
        var (exports, imports) = (Largest(material, Indicator.Exports, iso3), Largest(material, Indicator.Imports, iso3));
        if (exports is null || imports is null || claimed <= (exports.Value + imports.Value) * Slack)
        {
            return null;
        }

        var (all, state) = (exports.Value + imports.Value, Wording.StateName(material.Book, iso3));
        return new Fact(Verdict.Doubtful, Formula,
            [new FindingInput("trade claimed", Wording.Plain(claimed), "USD", "the text", null), FigureInput.Of($"exports of {state}", exports), FigureInput.Of($"imports of {state}", imports)],
            claimed / all,
            $"{Wording.Dollars(claimed)} is {Wording.Times(claimed / all)} what {state} trades with all the world: exports of {Wording.From(exports)} in {exports.Year} and imports of {Wording.From(imports)} in {imports.Year}.");
    }

    // Of the newest two years of every edition the largest, so that the mildest reading decides.
    private static Observation? Largest(CheckMaterial material, Indicator flow, string iso3)
    {
        var known = material.Book.Series(flow, iso3).Where(o => o.Year <= material.Day.Year && o.Value > 0).ToList();
        return known.Count == 0 ? null : known.Where(o => o.Year >= known.Max(k => k.Year) - 1).MaxBy(o => o.Value);
    }
}
