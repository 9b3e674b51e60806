using System.Globalization;

namespace Chancery.Reference.Importing;

/// <summary>Turns the fields of one row into a figure, or refuses the row by name.</summary>
internal sealed class RowCheck(ReferenceBook book, ImportCodes codes, ImportedTables into)
{
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    // Beyond any sum of money or number of people, and with every scale still within a decimal.
    private const decimal Greatest = 1e15m;

    /// <summary>Takes a figure; what is wrong with it is named with its row.</summary>
    public void Take(string row, string stateCode, string stateName, Indicator indicator, string year, string value, decimal scale = 1)
    {
        if (StateOf(stateCode, stateName) is not { } iso3)
        {
            return;
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || y is < FirstYear or > LastYear)
        {
            into.Refuse($"{row}: “{year}” is no year");
            return;
        }

        if (!decimal.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            into.Refuse($"{row}: “{value}” is no number");
            return;
        }

        if (Math.Abs(number) > Greatest)
        {
            into.Refuse($"{row}: {value} is beyond what can be");
            return;
        }

        if (number < 0 && indicator is not (Indicator.FdiInflow or Indicator.FdiOutflow))
        {
            into.Refuse($"{row}: {value} is below nothing");
            return;
        }

        into.Figures.Add(new ImportedFigure(iso3, indicator, y, Math.Round(number * scale, 2)));
    }

    /// <summary>The code of the state; null where the tables have none of that code, which is named once for all its rows.</summary>
    public string? StateOf(string code, string name)
    {
        var iso3 = codes.StateOf(code);
        if (iso3.Length == 3 && book.StateOf(iso3) is not null)
        {
            return iso3;
        }

        if (code.Length == 0 && book.StateNamed(name) is { } named)
        {
            return named.Iso3;
        }

        into.Refuse($"“{code}”{(name.Length > 0 ? $" ({name})" : "")} is no state of the tables");
        return null;
    }
}
