using System.Globalization;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>How exactly a figure is printed: half of one unit of its last digit.</summary>
internal static class PrintedFigure
{
    private const decimal InWords = 1e5m;
    private static readonly decimal[] Scales = [1, 1e3m, 1e5m, 1e6m, 1e7m, 1e9m, 1e12m];

    /// <summary>Half a unit of the last digit printed, in the unit of the value.</summary>
    public static decimal HalfUnit(string text, TextSpan span, decimal value)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < span.End && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < span.End && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            if (HalfUnit(text.AsSpan(i, end - i), value) is { } found)
            {
                return found;
            }

            i = end;
        }

        // "half a million", "two billion": said in words a figure is meant as it is said.
        return span.Length > 0 && value >= InWords && !text.AsSpan(span.Start, span.Length).ContainsAnyInRange('0', '9') ? value / 20 : Natural(value);
    }

    private static decimal? HalfUnit(ReadOnlySpan<char> figure, decimal value)
    {
        if (!decimal.TryParse(figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var printed) || printed == 0)
        {
            return null;
        }

        var scale = Array.FindIndex(Scales, s => printed * s == Math.Abs(value));
        if (scale < 0)
        {
            return null;
        }

        var point = figure.IndexOf('.');
        var unit = Scales[scale];
        for (var digits = point < 0 ? 0 : figure.Length - point - 1; digits > 0; digits--)
        {
            unit /= 10;
        }

        return unit / 2;
    }

    // Where the words are not found: the unit of the scale in which one would say the figure.
    private static decimal Natural(decimal value) => value switch
    {
        >= 1e12m => 0.05e12m,
        >= 1e9m => 0.5e9m,
        >= 1e6m => 0.5e6m,
        _ => 0.5m,
    };
}
