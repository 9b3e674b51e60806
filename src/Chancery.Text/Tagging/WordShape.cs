using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>The look of a word: capitals, digits, marks.</summary>
internal static class WordShape
{
    /// <summary>Coarse looks.</summary>
    public enum Kind
    {
        /// <summary><c>word</c></summary>
        Lower,

        /// <summary><c>Word</c></summary>
        Capital,

        /// <summary><c>WORD</c>, two letters or more.</summary>
        Upper,

        /// <summary><c>A</c></summary>
        Initial,

        /// <summary><c>iPhone</c></summary>
        Mixed,

        /// <summary><c>1990</c></summary>
        Digits,

        /// <summary><c>3.5</c>, <c>1,000</c></summary>
        Number,

        /// <summary><c>G20</c></summary>
        Alphanumeric,

        /// <summary><c>U.S.</c>, <c>O'Neill</c></summary>
        Marked,

        /// <summary>No letter or digit.</summary>
        Mark,
    }

    public static Kind Of(ReadOnlySpan<char> form)
    {
        int lower = 0, upper = 0, digits = 0, others = 0;
        foreach (var c in form)
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                lower++;
            }
            else
            {
                others++;
            }
        }

        var letters = lower + upper;
        return (letters, digits, others) switch
        {
            (0, 0, _) => Kind.Mark,
            (0, _, 0) => Kind.Digits,
            (0, _, _) => Kind.Number,
            (_, > 0, _) => Kind.Alphanumeric,
            (_, _, > 0) => Kind.Marked,
            _ when upper == 0 => Kind.Lower,
            _ when lower == 0 => upper == 1 ? Kind.Initial : Kind.Upper,
            _ when upper == 1 && char.IsUpper(form[0]) => Kind.Capital,
            _ => Kind.Mixed,
        };
    }

    /// <summary>Hash of the form with letters and digits as classes, runs cut to two.</summary>
    public static uint HashOf(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[Math.Min(form.Length, 64)];
        var length = 0;
        foreach (var c in form)
        {
            var kind = char.IsDigit(c) ? '0' : char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : c;
            if ((length < 2 || shape[length - 1] != kind || shape[length - 2] != kind) && length < shape.Length)
            {
                shape[length++] = kind;
            }
        }

        return FeatureHash.OfForm(shape[..length]);
    }
}
