namespace Chancery.Quantities.Reading;

/// <summary>Reads a figure in digits or English words.</summary>
internal static class NumberReader
{
    private const decimal Most = 1e24m;

    /// <summary>Reads the figure that begins there.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="i">Where it begins.</param>
    /// <param name="isMoney">Whether a currency stands beside it, so that "m" and "b" multiply.</param>
    /// <param name="number">What was read.</param>
    public static bool TryRead(Lexed s, int i, bool isMoney, out NumberRead number)
    {
        number = default;
        if (s.Is(i, LexemeKind.Number))
        {
            number = Digits(s, i, isMoney);
            return true;
        }

        return s.Is(i, LexemeKind.Word) && (TryPart(s, i, out number) || TryPlural(s, i, out number) || TryWords(s, i, out number));
    }

    private static NumberRead Digits(Lexed s, int i, bool isMoney)
    {
        var (value, scale, next, plus) = (s[i].Value, 1m, i + 1, false);
        if (s.Has(next, WordRole.And) && s.Has(next + 1, WordRole.Article) && s.Entry(next + 2)?.Fraction is (1, 2))
        {
            (value, next) = (value + 0.5m, next + 3);
        }

        for (var looking = true; looking;)
        {
            if (s.Is(next, LexemeKind.Plus) && s[next].IsGlued)
            {
                (plus, next) = (true, next + 1);
            }

            looking = Multiplier(s, s.SkipHyphen(next), isMoney) is { } entry && value * scale <= Most / entry.Magnitude;
            if (looking)
            {
                next = s.SkipHyphen(next) + 1;
                scale *= s.Entry(next - 1)!.Magnitude; // Multiplier returned it
            }
        }

        if (Corrected(s, next) is { } right && value <= Most / right)
        {
            (scale, next) = (right, next + 3);
        }

        return new NumberRead(value * scale, next, scale, HasPlus: plus, IsDigits: scale == 1);
    }

    // What an editor of a transcript set right: "$350 billion [million]".
    private static decimal? Corrected(Lexed s, int i) =>
        s.Form(i) is "[" && s.Form(i + 2) is "]" && s.Entry(i + 1) is { Magnitude: > 0, IsPluralMagnitude: false, IsShortMagnitude: false } entry ? entry.Magnitude : null;

    private static WordEntry? Multiplier(Lexed s, int i, bool isMoney) =>
        s.Entry(i) is { Magnitude: > 0, IsPluralMagnitude: false } entry && (!entry.IsShortMagnitude || (isMoney && !IsMetres(s, i)) || (s[i].IsGlued && IsThousand(s, i))) ? entry : null;

    private static bool IsThousand(Lexed s, int i) => s.Entry(i)!.Magnitude == 1000; // called with a multiplier only

    // "$5 m" multiplies; in "$5 a m" nothing does. Kept apart so that the rule has a name.
    private static bool IsMetres(Lexed s, int i) => !s[i].IsGlued && s.Is(i - 1, LexemeKind.Word);

    // "half a billion", "three quarters of a trillion", "two-thirds".
    private static bool TryPart(Lexed s, int i, out NumberRead number)
    {
        number = default;
        var at = i;
        var count = 1;
        if (s.Has(at, WordRole.Article))
        {
            at = s.SkipHyphen(at + 1);
        }
        else if (s.Entry(at)?.Cardinal is { } cardinal && s.Entry(s.SkipHyphen(at + 1))?.Fraction.Denominator > 0)
        {
            (count, at) = (cardinal, s.SkipHyphen(at + 1));
        }

        if (s.Entry(at) is not { Fraction: { Denominator: > 0 } part } || (part.Denominator > 2 && at == i))
        {
            return false;
        }

        var value = (decimal)count * part.Numerator / part.Denominator;
        at++;
        var of = s.Has(at, WordRole.Of) ? at + 1 : s.SkipHyphen(at);
        var article = s.Has(of, WordRole.Article) ? s.SkipHyphen(of + 1) : of;
        if (Multiplier(s, article, isMoney: false) is { } entry)
        {
            number = new NumberRead(value * entry.Magnitude, article + 1, entry.Magnitude);
            return true;
        }

        number = new NumberRead(value, at, IsPart: true);
        return s.Has(at, WordRole.Of);
    }

    // "billions", "hundreds of billions", "tens of thousands".
    private static bool TryPlural(Lexed s, int i, out NumberRead number)
    {
        number = default;
        if (s.Entry(i) is not { IsPluralMagnitude: true } first)
        {
            return false;
        }

        var (value, next) = (first.Magnitude, i + 1);
        while (s.Has(next, WordRole.Of) && s.Entry(next + 1) is { IsPluralMagnitude: true } more && value <= Most / more.Magnitude)
        {
            (value, next) = (value * more.Magnitude, next + 2);
        }

        // Two or more: "billions" is at least two billion, "hundreds of billions" at least two hundred.
        number = new NumberRead(value * 2, next, value, IsPlural: true);
        return true;
    }

    private static bool TryWords(Lexed s, int i, out NumberRead number)
    {
        var sum = new WordSum();
        var at = i;
        if (s.Has(i, WordRole.Article))
        {
            at = i + 1;
            sum.StartWithOne(s.Entry(s.SkipHyphen(at)));
        }

        while (sum.TryAdd(s, ref at))
        {
        }

        number = new NumberRead(sum.Value, at, sum.Scale);
        return sum.HasWords;
    }
}
