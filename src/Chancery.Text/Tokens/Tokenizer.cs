using System.Globalization;

namespace Chancery.Text.Tokens;

/// <summary>Cuts a stretch without white space into tokens, as UD English does. Linear in the length of the text.</summary>
internal sealed class Tokenizer(TokenRules rules)
{
    private const int LongestToken = 500;

    /// <summary>Adds the tokens of <c>text[start..end]</c>, which holds no white space.</summary>
    public void Cut(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end)
        {
            var stop = Math.Min(end, start + LongestToken);
            var length = Next(text[start..stop]);
            Add(text, start, start + length, tokens);
            start += length;
        }
    }

    // Clitics leave their word: do|n't, it|'s.
    private void Add(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        var word = text[start..end];
        var cut = rules.SplitOf(word);
        cut = cut > 0 ? cut : Clitic(word);
        if (cut > 0)
        {
            tokens.Add(new TextSpan(start, start + cut));
        }

        tokens.Add(new TextSpan(start + cut, end));
    }

    private static int Clitic(ReadOnlySpan<char> word)
    {
        var mark = word.LastIndexOfAny('\'', '’');
        if (mark <= 0)
        {
            return 0;
        }

        var tail = word[(mark + 1)..];
        if (Is(tail, "t") && word[mark - 1] is 'n' or 'N')
        {
            return mark > 1 ? mark - 1 : 0;
        }

        return tail.IsEmpty || Is(tail, "s") || Is(tail, "m") || Is(tail, "d") || Is(tail, "re") || Is(tail, "ve") || Is(tail, "ll") ? mark : 0;
    }

    private static bool Is(ReadOnlySpan<char> tail, string clitic) => tail.Equals(clitic, StringComparison.OrdinalIgnoreCase);

    private int Next(ReadOnlySpan<char> rest)
    {
        var c = rest[0];
        if (IsWordChar(c) || (c is '#' or '@' && rest.Length > 1 && char.IsLetter(rest[1])))
        {
            return Address(rest) is > 0 and var address ? address : Word(rest);
        }

        if (c is '\'' or '’' && rest.Length > 2 && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]))
        {
            return 1 + Word(rest[1..]);
        }

        return c switch
        {
            '.' when rest.Length > 1 && char.IsAsciiDigit(rest[1]) => 1 + Word(rest[1..]),
            '.' or '-' or '!' or '?' or '*' or '=' or '_' or '~' or '<' or '>' => Run(rest),
            '\'' or '’' when rest.Length == 2 && rest[1] is 's' or 'd' or 'm' => 2,
            _ when char.IsSurrogate(c) || c >= '\u2190' => Emoji(rest),
            _ => 1,
        };
    }

    private static int Run(ReadOnlySpan<char> rest)
    {
        var both = rest[0] is '!' or '?';
        var n = 1;
        while (n < rest.Length && (rest[n] == rest[0] || (both && rest[n] is '!' or '?')))
        {
            n++;
        }

        return n;
    }

    // Joined by U+200D, followed by variation selectors or skin tones: one sign.
    private static int Emoji(ReadOnlySpan<char> rest)
    {
        var n = Scalar(rest, 0);
        while (n < rest.Length && (rest[n] is '\u200D' or '\uFE0F' or '\u20E3' || rest[n - 1] == '\u200D'
            || (rest[n] == '\uD83C' && n + 1 < rest.Length && rest[n + 1] is >= '\uDFFB' and <= '\uDFFF')))
        {
            n += Scalar(rest, n);
        }

        return n;
    }

    private static int Scalar(ReadOnlySpan<char> rest, int at) =>
        at + 1 < rest.Length && char.IsSurrogatePair(rest[at], rest[at + 1]) ? 2 : 1;

    private static int Address(ReadOnlySpan<char> rest)
    {
        var n = 0;
        bool web = rest.StartsWith("http://") || rest.StartsWith("https://") || rest.StartsWith("www."), mail = false;
        while (n < rest.Length && (char.IsLetterOrDigit(rest[n]) || rest[n] is '.' or '-' or '_' or '@' or '#' or '+'
            || (web && rest[n] is '/' or ':' or '?' or '&' or '=' or '%' or '~' or ';' or ',')))
        {
            mail |= rest[n] == '@' && n > 0 && char.IsLetterOrDigit(rest[n - 1]);
            n++;
        }

        while (n > 0 && rest[n - 1] is '.' or ',' or '-' or ':' or ';' or '?')
        {
            n--;
        }

        return web || (mail && rest[..n].Contains('.')) ? n : 0;
    }

    private int Word(ReadOnlySpan<char> rest)
    {
        var n = 1;
        while (n < rest.Length && (IsWordChar(rest[n]) || Joins(rest, n)))
        {
            n++;
        }

        return n < rest.Length && rest[n] == '.' && KeepsStop(rest[..n]) ? n + 1 : n;
    }

    // Whether the full stop after this word belongs to it.
    private bool KeepsStop(ReadOnlySpan<char> word) =>
        word.Length == 1 ? char.IsUpper(word[0]) && word[0] != 'I'
        : word.Length <= 12 && (rules.IsTitle(word) || IsAcronym(word)
            || (rules.IsAbbreviation(word) && (char.IsUpper(word[0]) || word.Contains('.') || word.SequenceEqual("etc"))));

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length > 2 && word.Length % 2 == 1;
    }

    private bool Joins(ReadOnlySpan<char> rest, int at)
    {
        if (at + 1 >= rest.Length)
        {
            return rest[at] is '\'' or '’' && rest[at - 1] is 's' or 'S';
        }

        char before = rest[at - 1], after = rest[at + 1];
        bool digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after), letters = char.IsLetter(before) && char.IsLetter(after);
        return rest[at] switch
        {
            '.' => digits || (letters && IsSingle(rest, at)),
            ',' => digits,
            ':' or '/' => digits,
            '\'' or '’' => letters || (char.IsLetterOrDigit(before) && after == 's'),
            '&' => letters && char.IsUpper(before) && char.IsUpper(after),
            '-' => (digits && at is 3 or 7) || (at <= 6 && letters && rules.IsPrefix(rest[..(at + 1)])),
            '_' or '\u200D' or '\u00AD' => true,
            _ => false,
        };
    }

    // The letter before the stop stands alone (U.S, p.m), or the stop is inside the name of a site (example.org).
    private static bool IsSingle(ReadOnlySpan<char> rest, int at) =>
        at == 1 || rest[at - 2] == '.' || (char.IsLower(rest[at - 1]) && char.IsLower(rest[at + 1]));

    private static bool IsWordChar(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
