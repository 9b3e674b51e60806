namespace Chancery.Quantities;

/// <summary>A sum of money as the words give it, in major units of one currency.</summary>
/// <remarks>"More than X" has no <see cref="High"/>, "up to X" no <see cref="Low"/>. <c>default</c> is no sum at all.</remarks>
/// <param name="Low">Least it may be; null where the words give only a ceiling.</param>
/// <param name="High">Most it may be; null where the words give only a floor.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Qualifier">How exactly it is meant.</param>
public readonly record struct Money(decimal? Low, decimal? High, CurrencyCode Currency, AmountQualifier Qualifier = AmountQualifier.Exact)
{
    /// <summary>The figure to compare with: the middle of a range, else the bound that is there.</summary>
    public decimal Central => Low is { } low ? High is { } high ? (low + high) / 2 : low : High ?? 0;

    /// <summary>Adds two sums bound by bound; a bound that either lacks is lacking.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money a, Money b) => a.Currency != b.Currency
        ? throw new InvalidOperationException($"cannot add {a.Currency} and {b.Currency}: convert first, with the day's rate")
        : new Money(a.Low + b.Low, a.High + b.High, a.Currency, a.Qualifier == b.Qualifier ? a.Qualifier : AmountQualifier.Range);
}
