namespace Chancery.Quantities.Reading;

/// <summary>Adds up number words from left to right: "one hundred and twenty-five million".</summary>
internal struct WordSum
{
    private const decimal Most = 1e24m;

    private decimal total;
    private decimal current;
    private decimal last;
    private bool isOne;

    /// <summary>What the words come to so far.</summary>
    public readonly decimal Value => total + current;

    /// <summary>The greatest multiplier, 1 for none.</summary>
    public decimal Scale { get; private set; } = 1;

    /// <summary>Whether any number word was read.</summary>
    public bool HasWords { get; private set; }

    /// <summary>An empty sum.</summary>
    public WordSum()
    {
    }

    /// <summary>Begins with an article, which is one only before a multiplier.</summary>
    public void StartWithOne(WordEntry? next) => isOne = next is { Magnitude: > 0, IsPluralMagnitude: false, IsShortMagnitude: false };

    /// <summary>Takes the next word, with a hyphen or "and" before it; false where the figure ends.</summary>
    public bool TryAdd(Lexed s, ref int at)
    {
        var place = HasWords || isOne ? s.SkipHyphen(at) : at;
        if (HasWords && s.Has(place, WordRole.And))
        {
            return TryAddHalf(s, ref at) || (last >= 100 && s.Entry(place + 1)?.Cardinal is > 0 && TryCardinal(s, place + 1, ref at));
        }

        return s.Entry(place)?.Cardinal is not null ? TryCardinal(s, place, ref at) : TryMultiplier(s, place, ref at);
    }

    private bool TryCardinal(Lexed s, int place, ref int at)
    {
        var value = s.Entry(place)!.Cardinal!.Value; // both callers looked
        var room = value < 10 ? 10 : 100;
        if ((isOne && !HasWords) || (HasWords && (current % room != 0 || current % 100 == 10 || (last == 1 && current < 20))))
        {
            return false;
        }

        (current, last, HasWords, at) = (current + value, 1, true, place + 1);
        return true;
    }

    private bool TryMultiplier(Lexed s, int place, ref int at)
    {
        if (s.Entry(place) is not { Magnitude: > 0, IsPluralMagnitude: false, IsShortMagnitude: false } entry || !(HasWords || isOne) || Value > Most / entry.Magnitude)
        {
            return false;
        }

        if (entry.Magnitude == 100)
        {
            current = Math.Max(current, 1) * 100;
        }
        else if (current == 0 && HasWords)
        {
            total *= entry.Magnitude;
        }
        else if (total > 0 && Scale <= entry.Magnitude)
        {
            return false;
        }
        else
        {
            (total, current) = (total + (Math.Max(current, 1) * entry.Magnitude), 0);
        }

        Scale = Math.Max(Scale, entry.Magnitude);
        (last, HasWords, at) = (entry.Magnitude, true, place + 1);
        return true;
    }

    // "two and a half billion" adds before the multiplier, "a million and a half" after it.
    private bool TryAddHalf(Lexed s, ref int at)
    {
        if (!s.Has(at + 1, WordRole.Article) || s.Entry(at + 2)?.Fraction is not (1, 2))
        {
            return false;
        }

        current += current > 0 || total == 0 ? 0.5m : last / 2;
        (last, at) = (1, at + 3);
        return true;
    }
}
