using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>How findings write figures, names and days for a reader.</summary>
internal static class Wording
{
    private static readonly (decimal Size, string Word)[] Scales =
        [(1_000_000_000_000m, " trillion"), (1_000_000_000m, " billion"), (1_000_000m, " million"), (1m, "")];

    private const string Home = ", home of ";

    public static string Money(decimal value, CurrencyCode currency)
    {
        var (size, word) = Array.Find(Scales, s => Math.Abs(value) >= s.Size);
        var figure = size <= 1 ? value.ToString("#,0.##", CultureInfo.InvariantCulture) : Figure(value / size);
        return (currency == CurrencyCode.Usd ? "$" : currency + " ") + figure + word;
    }

    public static string Dollars(decimal value) => Money(value, CurrencyCode.Usd);

    public static string Money(Money money) => money.Qualifier switch
    {
        AmountQualifier.Exact => Money(money.Central, money.Currency),
        AmountQualifier.About => "about " + Money(money.Central, money.Currency),
        AmountQualifier.AtLeast => "at least " + Money(money.Central, money.Currency),
        AmountQualifier.UpTo => "up to " + Money(money.High ?? money.Central, money.Currency),
        AmountQualifier.MoreThan => "more than " + Money(money.Central, money.Currency),
        AmountQualifier.Almost => "almost " + Money(money.High ?? money.Central, money.Currency),
        AmountQualifier.Range => money is { Low: { } low, High: { } high }
            ? $"{Money(low, money.Currency)} to {Money(high, money.Currency)}"
            : Money(money.Central, money.Currency),
    };

    public static string Percent(decimal ratio)
    {
        var percent = Math.Abs(ratio * 100);
        return percent switch
        {
            0 => "0%",
            < 0.01m => "under 0.01%",
            < 1 => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%",
            < 100 => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%",
            _ => percent.ToString("#,0", CultureInfo.InvariantCulture) + "%",
        };
    }

    public static string People(decimal heads) => heads >= 1_000_000 ? (heads / 1_000_000).ToString("0.#", CultureInfo.InvariantCulture) + " million people" : Number(heads) + " people";

    /// <summary>A figure as text that a program can read again.</summary>
    public static string Plain(decimal value) => (value / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Years(decimal years) => years == 1 ? "one year" : years.ToString("0.#", CultureInfo.InvariantCulture) + " years";

    /// <summary>"1.4 times", "22 times".</summary>
    public static string Times(decimal factor) => factor.ToString(factor < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture) + " times";

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value with its unit: "$35 billion", "12%", "7,644 km".</summary>
    public static string Value(decimal value, string? unit) => unit switch
    {
        null => Number(value),
        "" => value >= 1_000_000 ? Scaled(value) : Number(value),
        "percent" or "% of GDP" => Number(value) + "%",
        { Length: 3 } when unit.All(char.IsAsciiLetterUpper) => Money(value, new CurrencyCode(unit)),
        _ => Number(value) + " " + unit,
    };

    /// <summary>A property of a claim as a reader knows it: "GDP", "military spending".</summary>
    public static string Property(string property) => property.StartsWith("other:", StringComparison.Ordinal) ? property["other:".Length..] : property.Length <= 4 ? property.ToUpperInvariant() : property.Replace('_', ' ');

    public static IEnumerable<FindingInput> YearInput(decimal? years) =>
        years is { } y ? [new FindingInput("years", Plain(y), "years", "the text", null)] : [];

    public static string Day(PartialDate date) => (date.Month, date.Day) switch
    {
        (0, _) => date.Earliest.ToString("yyyy", CultureInfo.InvariantCulture),
        (_, 0) => date.Earliest.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => date.Earliest.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"($101.6 billion, World Bank, October 2024)" without the brackets.</summary>
    public static string From(Observation figure) => $"{(figure.Unit == "USD" ? Dollars(figure.Value) : Number(figure.Value))}, {figure.Source}, {figure.Vintage}";

    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1];
    }

    public static string StateName(State state) => state.Name.Contains("United", StringComparison.Ordinal) ? "the " + state.Name : state.Name;

    /// <summary>The name of a state by its code; the code where the book knows none.</summary>
    public static string StateName(ReferenceBook book, string iso3) => book.StateOf(iso3) is { } state ? StateName(state) : iso3;

    public static string Owner(string name) => name.IndexOf(Home, StringComparison.Ordinal) is > 0 and var at ? $"{Owner(name[..at])} (home of {name[(at + Home.Length)..]})" : name.EndsWith('s') ? name + "’" : name + "’s";

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Scaled(decimal value)
    {
        var (size, word) = Array.Find(Scales, s => Math.Abs(value) >= s.Size);
        return Figure(value / size) + word;
    }

    private static string Figure(decimal value) => Math.Abs(value) switch
    {
        >= 10 => value.ToString("#,0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
