namespace Chancery.Quantities.Reading;

/// <summary>A figure with the words that qualify it, or a range of two.</summary>
/// <param name="Low">The figure, or the lower end of a range.</param>
/// <param name="High">The upper end of a range, else the figure.</param>
/// <param name="Qualifier">How exactly it is meant.</param>
/// <param name="Next">The place after it.</param>
/// <param name="IsPlural">Whether it is only plural words: "billions".</param>
/// <param name="Currency">The sign before it, null for none.</param>
/// <param name="IsPart">Whether it is a part of something: "half of".</param>
/// <param name="IsBare">Whether it is plain digits without sign, multiplier or qualifier.</param>
internal readonly record struct Figure(decimal Low, decimal High, AmountQualifier Qualifier, int Next, bool IsPlural, CurrencyCode? Currency, bool IsPart, bool IsBare)
{
    /// <summary>Reads a figure with its qualifier, sign and range; false where none begins there.</summary>
    public static bool TryRead(Lexed s, int i, out Figure figure)
    {
        figure = default;
        var at = i;
        var qualifier = AmountQualifier.Exact;
        // "handed over 640 million": no more than that.
        AmountQualifier before = default;
        var after = at;
        var isQualified = !(at > 0 && s.Entry(at - 1)?.Giving == Giving.Over && s.Form(at).Equals("over", StringComparison.OrdinalIgnoreCase)) && s.TryMatch(s.Entry(at)?.Before, at, out before, out after);
        if (isQualified)
        {
            (qualifier, at) = (before, after);
            if (s.TryMatch(s.Entry(at)?.Before, at, out _, out var second))
            {
                at = second;
            }
        }

        var isBetween = s.Has(at, WordRole.Between);
        at = isBetween ? at + 1 : at;
        if (!TryOne(s, at, out var first, out var currency))
        {
            return false;
        }

        if (TryUpper(s, first, currency, isBetween, out var last))
        {
            var low = last.Scale > 1 && first.Scale == 1 && first.Value < last.Value / last.Scale * 10 ? first.Value * last.Scale : first.Value;
            figure = new Figure(low, last.Value, AmountQualifier.Range, last.Next, false, currency, false, false);
            return low < last.Value;
        }

        if (isBetween)
        {
            return false;
        }

        if (first.HasPlus || first.IsPlural)
        {
            qualifier = AmountQualifier.AtLeast;
        }

        figure = new Figure(first.Value, first.Value, qualifier, first.Next, first.IsPlural, currency, first.IsPart, first.IsDigits && !isQualified && currency is null);
        return true;
    }

    // A sign, or a code before the figure; "US" before "$" is part of the sign.
    private static bool TryOne(Lexed s, int at, out NumberRead number, out CurrencyCode? currency)
    {
        currency = s[at].Sign;
        if (currency is null && s.Entry(at) is { Sign: { } code } entry && s.IsCapital(at) && s.Is(at + 1, LexemeKind.Number) && (!entry.IsWeakSign || s[at + 1].Value >= 1000 || s.Entry(at + 2)?.Magnitude > 0))
        {
            currency = code;
        }

        var start = currency is null ? at : at + 1;
        return NumberReader.TryRead(s, start, currency is not null, out number);
    }

    private static bool TryUpper(Lexed s, NumberRead first, CurrencyCode? currency, bool isBetween, out NumberRead last)
    {
        last = default;
        var joins = isBetween ? s.Has(first.Next, WordRole.And) : s.Is(first.Next, LexemeKind.Dash) || (s.Has(first.Next, WordRole.To) && s.Form(first.Next) is "to");
        return joins && TryOne(s, first.Next + 1, out last, out var other) && (other is null || currency is null || other == currency) && last.Value > first.Value && !first.IsPlural
            && (currency is not null || isBetween || last.Scale > 1 || first.Value < 1000);
    }
}
