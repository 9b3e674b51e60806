using Chancery.Text;

namespace Chancery.Quantities.Reading;

/// <summary>Reads sums of money: "$3–5bn", "more than 4 billion dollars", "RMB 6.55 billion", "hundreds of billions of dollars".</summary>
internal static class MoneyReader
{
    private static readonly CurrencyCode Unsaid = CurrencyCode.Usd;

    /// <summary>The least that a figure without its currency is taken for a sum.</summary>
    private const decimal LeastOfRow = 1_000_000;

    /// <summary>The same in a sentence that names no currency at all.</summary>
    private const decimal LeastOfNext = 1_000_000_000;

    /// <summary>Words between "population" and its figure at most.</summary>
    private const int FarthestPeople = 12;

    // What stands right before, and right behind, a sum of a row.
    private static readonly string[] Before = [":", ",", "and", "which"];
    private static readonly string[] Whole = ["it", "them", "which"];
    private static readonly string[] Afterwards = ["this", "last", "next", "against", "over", "since", "before", "after", "on", "at", "between", "with", "each", "a", "per"];
    private static readonly string[] Behind = ["on", "for", "in", "to", "under", "from", "by", "towards", "into", "thereafter", "as"];

    /// <summary>Reads the sum that begins there; the place after it, or 0 for none.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="i">The place.</param>
    /// <param name="said">The currency of the last sum before the sentence; null where none is near.</param>
    /// <param name="amounts">Takes the sum.</param>
    /// <param name="quantities">Takes its yearly rate.</param>
    public static int Read(Lexed s, int i, CurrencyCode? said, List<Found<Money>> amounts, List<Found<Quantity>> quantities)
    {
        if (!Figure.TryRead(s, i, out var figure))
        {
            return 0;
        }

        var next = figure.Next;
        var part = 1m;
        if (figure.Currency is not { } currency)
        {
            var name = s.SkipHyphen(figure.IsPlural && s.Has(next, WordRole.Of) ? next + 1 : next);
            if (s.TryMatch(s.Entry(name)?.Currencies, name, out var named, out var afterName))
            {
                if (s.Entry(name)!.Units.Count > 0 && s.Has(afterName, WordRole.Of) && !IsMoneyOf(s, afterName))
                {
                    return 0; // "170,000 pounds of tools" are weighed
                }

                (currency, part, next) = (named.Code, named.Part, afterName);
            }
            else if (Trailing(s, name) is { } trailing && figure.Low >= 1000)
            {
                (currency, next) = (trailing, name + 1);
            }
            else if (figure.IsPlural && figure.Low >= 1_000_000 && IsMoneyOf(s, next))
            {
                currency = Unsaid;
            }
            else if (figure.Low >= LeastOfRow && amounts.Count > 0 && IsOfRow(s, i, next, amounts[0].Span.End))
            {
                currency = SentenceQuantities.CurrencyCarried(s.Sentence.Text, amounts)!.Value;
            }
            else if (figure.Low >= LeastOfRow && figure.Low == figure.High && !figure.IsPlural && (SentenceQuantities.CurrencyCarried(s.Sentence.Text, amounts) ?? said) is { } known && IsBare(s, i, next, figure.Low, amounts.Count > 0))
            {
                currency = known;
            }
            else
            {
                return 0;
            }
        }

        var qualifier = figure.Qualifier;
        if (s.TryMatch(s.Entry(next)?.After, next, out var behind, out var afterBehind) && qualifier == AmountQualifier.Exact && !Figure.TryRead(s, afterBehind, out _))
        {
            (qualifier, next) = (behind, afterBehind);
        }

        var money = Bounded(figure.Low * part, figure.High * part, currency, qualifier);
        var span = s.Span(i, next);
        amounts.Add(new Found<Money>(money, span));
        if (RateAfter(s, next) is > 0 and var afterRate)
        {
            quantities.Add(new Found<Quantity>(new Quantity(figure.Low * part, $"{currency.Code}/year", qualifier), new TextSpan(span.Start, s[afterRate - 1].End)));
        }

        return next;
    }

    private static Money Bounded(decimal low, decimal high, CurrencyCode currency, AmountQualifier qualifier) => qualifier switch
    {
        AmountQualifier.MoreThan or AmountQualifier.AtLeast => new Money(low, null, currency, qualifier),
        AmountQualifier.UpTo => new Money(null, high, currency, qualifier),
        AmountQualifier.Exact or AmountQualifier.About or AmountQualifier.Almost or AmountQualifier.Range => new Money(low, high, currency, qualifier),
    };

    // "6.55 billion RMB", "500 million USD", "20€".
    private static CurrencyCode? Trailing(Lexed s, int at) =>
        s[at].Sign ?? (s.IsCapital(at) && s.Entry(at) is { Sign: { } code, IsWeakSign: false } ? code : null);

    // "7 billion euros: 4 billion on roads and 3 billion for rail", "of which 2 billion in grants": the currency was said with the whole.
    private static bool IsOfRow(Lexed s, int i, int next, int whole)
    {
        var said = s.Sentence.Text.AsSpan(whole, Math.Max(0, s[i].Start - whole));
        return i > 0 && IsOneOf(s.Form(i - 1), Before) && IsOneOf(s.Form(next), Behind) && !said.Contains(';') && (said.Contains(':') || said.Contains("of which", StringComparison.Ordinal));
    }

    // "another 20 billion", "against 86 billion this year": in words of size, of nothing that is counted, behind a sum whose currency was said.
    private static bool IsBare(Lexed s, int i, int next, decimal value, bool isInSentence)
    {
        if (!(s.Entry(next - 1)?.Magnitude >= LeastOfRow) || value < (isInSentence || IsGiven(s, i) ? LeastOfRow : LeastOfNext) || (i > 0 && (s.Has(i - 1, WordRole.Of) || s.Is(i - 1, LexemeKind.Number) || s.Is(i - 1, LexemeKind.Dash))) || s.Is(next, LexemeKind.Percent) || s.Is(next, LexemeKind.Dash))
        {
            return false;
        }

        for (var back = i - 1; back >= Math.Max(0, i - FarthestPeople); back--)
        {
            if (s.Has(back, WordRole.Peopled))
            {
                return false; // "the population has shrunk to 3 million"
            }
        }

        if (isInSentence && next + 1 < s.Count && s.Has(next, WordRole.Of) && IsOneOf(s.Form(next + 1), Whole))
        {
            return true; // "60 million dollars, 20 million of it this year"
        }

        foreach (var token in s.Sentence.Tokens)
        {
            if (next < s.Count && token.Span.Start >= s[next].Start)
            {
                return token.Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ or Upos.VERB or Upos.AUX or Upos.PART || token.Xpos is Xpos.WDT || IsOneOf(s.Sentence.Text.AsSpan(token.Span.Start, token.Span.Length), Behind) || IsOneOf(s.Sentence.Text.AsSpan(token.Span.Start, token.Span.Length), Afterwards);
            }
        }

        return true;
    }

    // "France has earmarked 50 million", "has handed over 50 million".
    private static bool IsGiven(Lexed s, int i) => i > 0 && (s.Entry(i - 1)?.Giving == Giving.Sums || (i > 1 && s.Entry(i - 2)?.Giving is Giving.Sums or Giving.Over) || (i > 2 && s.Has(i - 2, WordRole.Article) && s.Entry(i - 3)?.Giving == Giving.Sums));

    private static bool IsOneOf(ReadOnlySpan<char> form, string[] words)
    {
        foreach (var word in words)
        {
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "billions in new investments".
    private static bool IsMoneyOf(Lexed s, int next)
    {
        if (!s.Has(next, WordRole.In) && !s.Has(next, WordRole.Of))
        {
            return false;
        }

        for (var i = next + 1; i <= next + 4; i++)
        {
            if (s.Entry(i) is { IsMoneyNoun: true })
            {
                return true;
            }
        }

        return false;
    }

    // The place after "a year", "per year", "annually"; 0 for none.
    private static int RateAfter(Lexed s, int next)
    {
        if ((s.Has(next, WordRole.Per) || s.Has(next, WordRole.Article) || s.Is(next, LexemeKind.Slash)) && s.Entry(next + 1)?.TimeUnit == (12, 0))
        {
            return next + 2;
        }

        return s.TryMatch(s.Entry(next)?.Times, next, out var time, out var after) && time.Kind == TimeKind.Rate && time.Months == 12 ? after : 0;
    }
}
