using Chancery.Quantities;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Whose crowns, rupees or pounds a sum counts that does not say: those of the state named last before it which counts in them.</summary>
internal static class NationalUnits
{
    /// <summary>Sentences back to the state whose money is meant.</summary>
    private const int Farthest = 12;

    /// <summary>The figures of a sentence with the sums in the money of the states that are spoken of.</summary>
    internal static SentenceQuantities Read(Page page, int sentence, SentenceQuantities read)
    {
        var amounts = read.Amounts;
        var (from, into) = (default(CurrencyCode), default(CurrencyCode));
        for (var i = 0; i < amounts.Count; i++)
        {
            var own = amounts[i].Value.Currency;
            if ((Unit(page, amounts[i]) is { } unit ? Spoken(page, sentence, amounts[i].Span.Start, unit) : own == from && IsBare(page, amounts[i]) ? into : null) is { } currency && currency != own)
            {
                (from, into) = (own, currency); // "16 billion crowns and another 2 billion"
                amounts = [.. amounts.Select((a, at) => at == i ? a with { Value = new Money(a.Value.Low, a.Value.High, currency, a.Value.Qualifier) } : a)];
            }
        }

        return ReferenceEquals(amounts, read.Amounts) ? read : read with { Amounts = amounts };
    }

    // The unit of a sum, where no adjective stands with it; the dollar of nobody is American.
    private static string? Unit(Page page, Found<Money> amount)
    {
        var words = amount.Span.Of(page.Document.Text);
        var unit = words[(words.LastIndexOfAny([' ', '-']) + 1)..];
        return unit.Length > 2 && unit.All(char.IsLower) && unit is not ("dollars" or "dollar" or "euros" or "euro") && page.Rules.Quantities.IsUnitOf(amount.Value.Currency, unit)
            && !words.Any(char.IsUpper) ? unit : null;
    }

    private static bool IsBare(Page page, Found<Money> amount) => amount.Span.Of(page.Document.Text) is var words && words.EndsWith("illion", StringComparison.Ordinal) && !words.Any(c => char.IsUpper(c) || char.IsSymbol(c));

    private static CurrencyCode? Spoken(Page page, int sentence, int before, string unit)
    {
        var mentions = page.Cast.Mentions;
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (mentions[i].Span.Start >= before || mentions[i].Sentence < sentence - Farthest)
            {
                continue;
            }

            foreach (var actor in mentions[i].Actors.Where(a => a.Role != "BUS"))
            {
                if (actor.State is { } state && page.Cast.Book?.StateOf(state)?.Currency is { Length: 3 } code && new CurrencyCode(code) is var currency && page.Rules.Quantities.IsUnitOf(currency, unit))
                {
                    return currency;
                }
            }
        }

        return null;
    }
}
