using System.Globalization;
using Chancery.Quantities;

namespace Chancery.Ledger.Tracking;

/// <summary>Reads a sum as people write it in a correction: <c>95e9 USD</c>, <c>60e9..95e9 USD</c>, <c>..7e9 EUR</c>, <c>5e9.. USD</c>.</summary>
internal static class CorrectedMoney
{
    private const string To = "..";

    /// <summary>Null where it is no sum, or names no currency and there is none to go by.</summary>
    public static Money? Of(string text, CurrencyCode? usual)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var currency = parts is [_, var code] && code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? new CurrencyCode(code) : parts.Length == 1 ? usual : null;
        return currency is { } known ? Of(parts[0], known) : null;
    }

    private static Money? Of(string figures, CurrencyCode currency)
    {
        var cut = figures.IndexOf(To, StringComparison.Ordinal);
        if (cut < 0)
        {
            return Figure(figures) is { } exact ? new Money(exact, exact, currency) : null;
        }

        var (first, second) = (figures[..cut], figures[(cut + To.Length)..]);
        var (low, high) = (Figure(first), Figure(second));
        return (first.Length > 0 && low is null) || (second.Length > 0 && high is null) || (low is null && high is null) || low > high
            ? null
            : new Money(low, high, currency, high is null ? AmountQualifier.MoreThan : low is null ? AmountQualifier.UpTo : AmountQualifier.Range);
    }

    private static decimal? Figure(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
