using Chancery.Reference.Tables;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Forecasts;

/// <summary>The table <c>data/ledger/windows.tsv</c>: the strict and the generous reading of words of time. Immutable.</summary>
internal sealed class WindowTable
{
    private const string Default = "*";
    private const int LastYear = 2300;

    private readonly List<(string Words, int Strict, int Generous, int Days)> rows = [];
    private (int Strict, int Generous) unsaid;

    public static WindowTable Load(string folder)
    {
        var table = new TableReader(folder, "windows.tsv", "words\tstrict_months\tgenerous_months\tgenerous_days\treason");
        var read = new WindowTable();
        while (table.Read())
        {
            table.Text(4);
            if (table.Text(0) == Default)
            {
                read.unsaid = (table.Integer(1), table.Integer(2));
            }
            else
            {
                read.rows.Add((table.Text(0), table.Integer(1), table.Integer(2), table.Integer(3)));
            }
        }

        return read.unsaid.Strict > 0 ? read : throw new InvalidDataException($"windows.tsv: expected a row for {Default}");
    }

    /// <summary>Both readings of a forecast made on that day.</summary>
    public ForecastReadings Of(Forecast forecast, string quote, DateOnly? said)
    {
        var row = rows.Find(r => quote.Contains(r.Words, StringComparison.OrdinalIgnoreCase));
        if (forecast.Window?.End is { Year: > 0 and < LastYear } end)
        {
            return new ForecastReadings(end.Latest, end.Latest.AddDays(row.Days), true);
        }

        var (strict, generous, isSaid) = row.Strict > 0 ? (row.Strict, row.Generous, true) : (unsaid.Strict, unsaid.Generous, false);
        return new ForecastReadings(said?.AddMonths(strict), said?.AddMonths(generous), isSaid);
    }
}
