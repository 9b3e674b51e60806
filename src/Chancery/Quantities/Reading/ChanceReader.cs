namespace Chancery.Quantities.Reading;

/// <summary>Reads chances told in figures: "60 percent", "60 to 70 percent", "one in four", "two out of three".</summary>
internal static class ChanceReader
{
    private const decimal Whole = 100m;

    /// <summary>Reads the chance that begins there; the place after it, or 0 for none.</summary>
    public static int Read(Lexed s, int i, List<Found<Probability>> into)
    {
        if (!TryNumber(s, i, out var first, out var next))
        {
            return 0;
        }

        if (IsPercent(s, next))
        {
            return Add(s, i, next, first, first, into);
        }

        // "60 to 70 percent", "60–70%", "between 60 and 70 percent"
        var isRange = s.Has(next, WordRole.To) || s.Is(next, LexemeKind.Dash) || (s.Has(next, WordRole.And) && s.Has(i - 1, WordRole.Between));
        if (isRange && TryNumber(s, next + 1, out var last, out var end) && IsPercent(s, end) && first <= last)
        {
            return Add(s, i, end, first, last, into);
        }

        var link = s.SkipHyphen(next);
        var of = s.Has(link, WordRole.In) ? link + 1 : s.Form(link).Equals("out", StringComparison.OrdinalIgnoreCase) && s.Has(link + 1, WordRole.Of) ? link + 2 : 0;
        return of > 0 && TryNumber(s, s.SkipHyphen(of), out var all, out var behind) && all is > 1 and <= Whole && first < all && decimal.IsInteger(all)
            ? Add(s, i, behind, first * Whole / all, first * Whole / all, into, hasSign: false)
            : 0;
    }

    private static bool TryNumber(Lexed s, int i, out decimal value, out int next)
    {
        var isRead = NumberReader.TryRead(s, i, false, out var number);
        (value, next) = isRead ? (number.Value, number.Next) : (0, i);
        return isRead && value is >= 0 and <= Whole;
    }

    private static bool IsPercent(Lexed s, int i) =>
        s.Is(i, LexemeKind.Percent) || s.Form(i).Equals("percent", StringComparison.OrdinalIgnoreCase)
        || (s.Has(i, WordRole.Per) && s.Form(i + 1).Equals("cent", StringComparison.OrdinalIgnoreCase));

    private static int Add(Lexed s, int first, int next, decimal low, decimal high, List<Found<Probability>> into, bool hasSign = true)
    {
        var end = !hasSign ? next : s.Has(next, WordRole.Per) ? next + 2 : next + 1;
        into.Add(new Found<Probability>(new Probability(Round(low), Round((low + high) / 2), Round(high)), s.Span(first, end)));
        return end;
    }

    private static decimal Round(decimal percent) => decimal.Round(percent / Whole, 3) / 1.000000000m;
}
