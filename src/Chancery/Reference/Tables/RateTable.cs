using Chancery.Quantities;

namespace Chancery.Reference.Tables;

/// <summary>Exchange rates by month or year, from <c>exchange_rates.tsv</c>.</summary>
internal sealed class RateTable
{
    private readonly Dictionary<string, List<ExchangeRate>> byCurrency = new(StringComparer.Ordinal);

    public RateTable(string folder, VintageTable vintages)
    {
        var table = new TableReader(folder, "exchange_rates.tsv", "currency\tvintage\tfirst\tvalues");
        while (table.Read())
        {
            var currency = new CurrencyCode(table.Text(0));
            var period = table.Date(2) ?? throw table.Error("the first month or year");
            if (!byCurrency.TryGetValue(currency.Code, out var list))
            {
                byCurrency.Add(currency.Code, list = []);
            }

            var source = vintages.Name(table, 1);
            foreach (var field in table.Span(3).Split(' '))
            {
                var value = table.Span(3)[field];
                if (value is not "-")
                {
                    list.Add(new ExchangeRate(currency, period, table.Number(value), source));
                }

                period = Next(period);
            }
        }

        foreach (var list in byCurrency.Values)
        {
            list.Sort((a, b) => a.Period.CompareTo(b.Period));
        }
    }

    public IReadOnlyList<ExchangeRate> Of(CurrencyCode currency) =>
        currency.Code is null ? [] : byCurrency.GetValueOrDefault(currency.Code) ?? (IReadOnlyList<ExchangeRate>)[];

    public ExchangeRate? Of(CurrencyCode currency, DateOnly day)
    {
        if (currency == CurrencyCode.Usd)
        {
            return new ExchangeRate(currency, PartialDate.Of(day), 1, "the dollar itself");
        }

        if (currency.Code is null || !byCurrency.TryGetValue(currency.Code, out var list))
        {
            return null;
        }

        return list.FirstOrDefault(r => r.Period == new PartialDate(day.Year, day.Month))
            ?? list.FirstOrDefault(r => r.Period == new PartialDate(day.Year))
            ?? list.LastOrDefault(r => r.Period.Earliest <= day);
    }

    private static PartialDate Next(PartialDate period) =>
        period.Month == 0 ? new PartialDate(period.Year + 1)
        : period.Month == 12 ? new PartialDate(period.Year + 1, 1)
        : new PartialDate(period.Year, period.Month + 1);
}
