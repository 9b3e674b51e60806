using Chancery.Text;

namespace Chancery.Quantities.Reading;

/// <summary>Reads percentages, measures and counts: "15%", "7,000 km", "over 60,000 U.S. jobs", "dozens of tanks".</summary>
internal static class CountReader
{
    private const int FarthestNoun = 5;

    /// <summary>Words between "population" and its figure at most: "the population, once 52 million, has fallen to 33 million".</summary>
    private const int FarthestPeople = 12;

    /// <summary>The least that a figure without a noun must be to count a people.</summary>
    private const decimal FewestPeople = 10_000;

    /// <summary>The least by which a people is counted under its name where the tags see no plural.</summary>
    private const decimal FewestOfName = 100_000;

    /// <summary>Reads the quantity that begins there; the place after it, or 0 for none.</summary>
    public static int Read(Lexed s, int i, List<Found<Quantity>> into)
    {
        if (!Figure.TryRead(s, i, out var figure) || figure.Currency is not null || IsPartOfName(s, i) || IsDate(s, i))
        {
            return 0;
        }

        var at = s.SkipHyphen(figure.Next);
        if (s.Is(at, LexemeKind.Percent))
        {
            return Add(s, i, at + 1, figure, "percent", into);
        }

        if (OneIn(s, i, figure) is { } proportion)
        {
            return Add(s, i, proportion.Next, proportion, "percent", into);
        }

        if (figure.IsPart && s.Has(at, WordRole.Of))
        {
            var share = figure with { Low = Math.Round(figure.Low * 100, 2), High = Math.Round(figure.High * 100, 2) };
            return Add(s, i, at, share, "percent", into);
        }

        if (figure.IsPlural && s.Has(at, WordRole.Of))
        {
            at++;
        }

        for (var noun = at; noun < at + FarthestNoun && (s.Is(noun, LexemeKind.Word) || IsModel(s, noun)); noun++)
        {
            if (s.TryMatch(s.Entry(noun)?.Units, noun, out var unit, out var next) && (unit.IsCount || noun == at))
            {
                return Add(s, i, next, figure, unit.Unit, into);
            }

            if (s.Has(noun, WordRole.Stop) && (noun > at || s.Form(noun) is "for"))
            {
                break;
            }
        }

        if (s.Has(at, WordRole.Of) && Whole(s, at + 1) is { } counted)
        {
            return Add(s, i, at, figure, counted, into);
        }

        return (Counted(s, at) ?? (figure.Low >= FewestOfName ? Peopled(s, at) : null)) is { } token ? Add(s, i, After(s, at, token.Span.End), figure, s.Sentence.Text[token.Span.Start..token.Span.End].ToLowerInvariant(), into)
            : figure.Low >= FewestPeople && IsOfPeople(s, i) ? Add(s, i, at, figure, "persons", into)
            : 0;
    }

    // "two in five conscripts", "one in ten"
    private static Figure? OneIn(Lexed s, int i, Figure figure)
    {
        if (figure.Low is < 1 or > 9 || figure.Low != figure.High || s.Form(figure.Next) is not "in" || s.Is(i, LexemeKind.Number) || !Figure.TryRead(s, figure.Next + 1, out var whole) || s.Is(figure.Next + 1, LexemeKind.Number)
            || whole.Low <= figure.Low || whole.Low is < 2 or > 100 || whole.Currency is not null || s.Entry(whole.Next) is { IsTimeUnit: true })
        {
            return null;
        }

        var share = Math.Round(figure.Low * 100 / whole.Low, 2);
        return figure with { Low = share, High = share, Next = whole.Next };
    }

    // "G7 leaders", "the C5+1 countries": the figure belongs to the name.
    private static bool IsPartOfName(Lexed s, int i)
    {
        var text = s.Sentence.Text;
        var before = s[i].Start - 1;
        return s.Is(i, LexemeKind.Number) && before >= s.Sentence.Span.Start && (char.IsLetter(text[before]) || text[before] == '+' || IsModel(s, i));
    }

    // "22 Boeing 787 aircraft": a figure behind a name that another figure counts is a model.
    private static bool IsModel(Lexed s, int i)
    {
        if (!s.Is(i, LexemeKind.Number) || i < 2 || !s.Is(i - 1, LexemeKind.Word) || !char.IsUpper(s.Sentence.Text[s[i - 1].Start]))
        {
            return false;
        }

        for (var at = i - 2; at >= Math.Max(0, i - FarthestNoun) && (s.Is(at, LexemeKind.Word) || s.Is(at, LexemeKind.Number)); at--)
        {
            if (s.Is(at, LexemeKind.Number))
            {
                return true;
            }

            if (!char.IsUpper(s.Sentence.Text[s[at].Start]) && s.Form(at) is not "new")
            {
                return false;
            }
        }

        return false;
    }

    // "84 of the chamber's 150 seats", "54 of 60 drones": a part is counted by the noun of its whole.
    private static string? Whole(Lexed s, int at)
    {
        for (var i = at; i < Math.Min(s.Count, at + FarthestNoun) && (s[i].Kind is LexemeKind.Word or LexemeKind.Number or LexemeKind.Apostrophe); i++)
        {
            if (s.Is(i, LexemeKind.Number))
            {
                return !IsYear(s, i) && Counted(s, i + 1) is { } noun ? noun.Span.Of(s.Sentence.Text).ToLowerInvariant() : null;
            }
        }

        return null;
    }

    // "a nation of ten million", "the population stands at 12 million": the noun before the figure says who is counted.
    private static bool IsOfPeople(Lexed s, int figure)
    {
        for (var i = figure - 1; i >= Math.Max(0, figure - FarthestPeople); i--)
        {
            if (s.Has(i, WordRole.Peopled))
            {
                return true;
            }
        }

        return false;
    }

    // The plural noun that the figure stands before, by the tags: "159 members", "120,000 registered cases".
    private static Token? Counted(Lexed s, int at)
    {
        var start = s[at].Start;
        var seen = 0;
        foreach (var token in s.Sentence.Tokens)
        {
            if (token.Span.Start < start)
            {
                continue;
            }

            if (token.Xpos == Xpos.NNS || (token.Xpos == Xpos.NNPS && seen == 0 && !IsYear(s, at - 1)))
            {
                return token;
            }

            if (++seen > 3 || token.Upos is not (Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.VERB) || s[at].Kind != LexemeKind.Word)
            {
                return null;
            }
        }

        return null;
    }

    // "23 million Burkinabè": a name alone right behind so many is that of a people.
    private static Token? Peopled(Lexed s, int at)
    {
        var tokens = s.Sentence.Tokens;
        for (var i = 0; at < s.Count && i < tokens.Length; i++)
        {
            if (tokens[i].Span.Start == s[at].Start)
            {
                return char.IsUpper(s.Sentence.Text[tokens[i].Span.Start]) && tokens[i].Span.Length > 3 && (i + 1 == tokens.Length || tokens[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PART or Upos.NUM)) ? tokens[i] : null;
            }
        }

        return null;
    }

    // "In 2017 Chad signed two deals".
    private static bool IsDate(Lexed s, int i) => IsYear(s, i) && i > 0 && (s.Has(i - 1, WordRole.In) || s.Has(i - 1, WordRole.Since) || s.Has(i - 1, WordRole.Until));

    // "the 2024 Games" counts none, "4,000 Chileans" does.
    private static bool IsYear(Lexed s, int i) => i >= 0 && s.Is(i, LexemeKind.Number) && s[i].Value is >= 1800 and < 2200 && s[i].End - s[i].Start == 4;

    private static int After(Lexed s, int at, int end)
    {
        while (at < s.Count && s[at].End < end)
        {
            at++;
        }

        return at + 1;
    }

    private static int Add(Lexed s, int first, int next, Figure figure, string unit, List<Found<Quantity>> into)
    {
        decimal? value = figure.IsPlural ? null : (figure.Low + figure.High) / 2;
        if (s.Has(next, WordRole.Per) || s.Has(next, WordRole.Article) || s.Is(next, LexemeKind.Slash))
        {
            unit = s.Entry(next + 1)?.TimeUnit == (12, 0) ? $"{unit}/year" : unit;
        }

        into.Add(new Found<Quantity>(new Quantity(value, unit, figure.Qualifier), s.Span(first, next)));
        return next;
    }
}
