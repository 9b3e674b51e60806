using System.Globalization;
using Chancery.Text;

namespace Chancery.Quantities.Reading;

/// <summary>Cuts a sentence into words, figures and marks, whatever the tokens are: "$1.2-million" is sign, figure, hyphen, word.</summary>
internal static class Lexer
{
    private const int MostDigits = 15;

    /// <summary>The lexemes of the stretch, in order.</summary>
    public static List<Lexeme> Cut(string text, TextSpan span, Vocabulary vocabulary)
    {
        var found = new List<Lexeme>(span.Length / 4);
        var last = -1;
        for (var i = span.Start; i < span.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var lexeme = Next(text, i, span.End, vocabulary) with { IsGlued = last == i };
            found.Add(lexeme);
            i = last = lexeme.End;
        }

        return found;
    }

    private static Lexeme Next(string text, int i, int end, Vocabulary vocabulary)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c))
        {
            return Number(text, i, end);
        }

        if (char.IsLetter(c))
        {
            return Word(text, i, end, vocabulary);
        }

        return char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol ? Currency(text, i, i + 1, end, vocabulary)
            : Fractional(c) is { } part ? new Lexeme(LexemeKind.Number, i, i + 1, false, part)
            : new Lexeme(Mark(c), i, i + 1, false);
    }

    // "$A" and "$NZ" carry letters behind the sign.
    private static Lexeme Currency(string text, int start, int i, int end, Vocabulary vocabulary)
    {
        var letters = i;
        while (letters < end && letters - i < 3 && char.IsAsciiLetterUpper(text[letters]))
        {
            letters++;
        }

        var longer = letters > i ? vocabulary.SignOf(text.AsSpan(start, letters - start)) : null;
        return new Lexeme(LexemeKind.Currency, start, longer is null ? i : letters, false, Sign: longer ?? vocabulary.SignOf(text.AsSpan(start, i - start)));
    }

    private static Lexeme Word(string text, int start, int end, Vocabulary vocabulary)
    {
        var i = start + 1;
        while (i < end && (char.IsLetter(text[i]) || (text[i] == '.' && IsInitial(text, i, end))))
        {
            i++;
        }

        if (i < end && text[i - 1] != '.' && i - start <= 4 && char.GetUnicodeCategory(text[i]) == UnicodeCategory.CurrencySymbol && vocabulary.SignOf(text.AsSpan(start, i + 1 - start)) is not null)
        {
            return Currency(text, start, i + 1, end, vocabulary);
        }

        i = i < end && text[i] is '²' or '³' ? i + 1 : i;
        return new Lexeme(LexemeKind.Word, start, i, false, Entry: vocabulary.Find(text.AsSpan(start, i - start)));
    }

    // The full stop in "U.S." or "a.m.": between single letters, or after the last of them.
    private static bool IsInitial(string text, int stop, int end)
    {
        var single = stop < 2 || !char.IsLetter(text[stop - 2]);
        var more = stop + 1 < end && char.IsLetter(text[stop + 1]) && (stop + 2 >= end || !char.IsLetter(text[stop + 2]));
        return single && (more || (stop >= 2 && text[stop - 2] == '.'));
    }

    private static Lexeme Number(string text, int start, int end)
    {
        var i = Digits(text, start, end);
        Span<char> digits = stackalloc char[MostDigits + 12];
        var count = 0;
        var fits = Append(digits, ref count, text.AsSpan(start, i - start));
        while (Group(text, i, end) is > 0 and var next)
        {
            fits = fits && Append(digits, ref count, text.AsSpan(i + 1, next - i - 1));
            i = next;
        }

        fits &= count <= MostDigits;
        if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var next = Digits(text, i + 1, end);
            var places = Math.Min(next - i, 9);
            fits = fits && Append(digits, ref count, text.AsSpan(i, places));
            i = next;
        }

        if (!fits)
        {
            return new Lexeme(LexemeKind.Other, start, i, false);
        }

        var value = decimal.Parse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return i < end && Fractional(text[i]) is { } part ? new Lexeme(LexemeKind.Number, start, i + 1, false, value + part) : new Lexeme(LexemeKind.Number, start, i, false, value);
    }

    private static bool Append(Span<char> digits, ref int count, ReadOnlySpan<char> more)
    {
        if (count + more.Length > digits.Length)
        {
            return false;
        }

        more.CopyTo(digits[count..]);
        count += more.Length;
        return true;
    }

    private static int Digits(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    // A separator with three digits behind it, or two where more groups follow (1,50,000); the offset after the digits, else 0.
    private static int Group(string text, int i, int end)
    {
        if (i >= end || text[i] is not (',' or '\u00A0' or '\u202F' or '\u2009'))
        {
            return 0;
        }

        var next = Digits(text, i + 1, end);
        return next - i - 1 == 3 || (next - i - 1 == 2 && text[i] == ',' && Group(text, next, end) > 0) ? next : 0;
    }

    private static decimal? Fractional(char c) => c switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        _ => null,
    };

    private static LexemeKind Mark(char c) => c switch
    {
        '-' or '–' or '—' or '‑' or '−' or '‒' => LexemeKind.Dash,
        '+' => LexemeKind.Plus,
        '%' => LexemeKind.Percent,
        ',' => LexemeKind.Comma,
        '.' => LexemeKind.Stop,
        '\'' or '’' => LexemeKind.Apostrophe,
        ':' => LexemeKind.Colon,
        '/' => LexemeKind.Slash,
        '~' or '≈' => LexemeKind.Tilde,
        _ => LexemeKind.Other,
    };
}
