namespace Chancery.Quantities;

/// <summary>An ISO 4217 code, upper case. <c>default</c> is "no currency" and prints as the empty string.</summary>
/// <param name="Code">Three capital letters.</param>
public readonly record struct CurrencyCode(string Code)
{
    /// <summary>United States dollar.</summary>
    public static CurrencyCode Usd { get; } = new("USD");

    /// <inheritdoc/>
    public override string ToString() => Code ?? "";
}
