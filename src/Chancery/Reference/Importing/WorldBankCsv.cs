using System.Globalization;

namespace Chancery.Reference.Importing;

/// <summary>The World Bank's CSV: wide with a column a year, or long with a row a year.</summary>
internal sealed class WorldBankCsv(ReferenceBook book, ImportCodes codes)
{
    private static readonly string[] CodeNames = ["Country Code", "countryiso3code", "REF_AREA", "iso3"];
    private static readonly string[] NameNames = ["Country Name", "country"];
    private static readonly string[] IndicatorNames = ["Indicator Code", "Series Code", "indicator"];
    private static readonly string[] YearNames = ["Year", "date", "Time", "TIME_PERIOD"];
    private static readonly string[] ValueNames = ["Value", "OBS_VALUE"];

    private const string Updated = "Last Updated:";

    public ImportedTables Read(string text)
    {
        var edition = "CSV";
        var header = Array.Empty<string>();
        ImportedTables? tables = null;
        RowCheck? check = null;
        foreach (var (line, fields) in Delimited.Rows(text, ','))
        {
            if (tables is null || check is null)
            {
                if (fields is ["Last Updated Date", var day, ..])
                {
                    edition = $"CSV, updated {day}";
                }

                if (Column(fields, CodeNames) < 0)
                {
                    continue;
                }

                header = fields;
                tables = new ImportedTables { Source = "World Bank", Edition = edition };
                check = new RowCheck(book, codes, tables);
                continue;
            }

            if (fields[0].StartsWith("Data from database", StringComparison.Ordinal))
            {
                continue; // the foot of a DataBank file
            }

            if (fields[0].StartsWith(Updated, StringComparison.Ordinal))
            {
                tables.Edition = $"CSV, updated {fields[0][Updated.Length..].Trim()}";
                continue;
            }

            Read(header, fields, string.Create(CultureInfo.InvariantCulture, $"line {line}"), check, tables);
        }

        return tables ?? throw new ImportException("expected a header with Country Code");
    }

    private void Read(string[] header, string[] fields, string line, RowCheck check, ImportedTables tables)
    {
        var code = Field(header, fields, IndicatorNames);
        if (codes.IndicatorOf("world-bank", code) is not { } indicator)
        {
            tables.Refuse(code.Length == 0 ? $"{line}: no indicator code" : $"indicator “{code}” is none that the tables hold");
            return;
        }

        var (state, name) = (Field(header, fields, CodeNames), Field(header, fields, NameNames));
        if (Column(header, YearNames) >= 0)
        {
            if (Field(header, fields, ValueNames) is { Length: > 0 } value)
            {
                check.Take(line, state, name, indicator, Field(header, fields, YearNames), value);
            }

            return;
        }

        for (var i = 0; i < Math.Min(header.Length, fields.Length); i++)
        {
            // "2024" or "2024 [YR2024]"
            if (header[i].Length >= 4 && header[i].AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && fields[i] is { Length: > 0 } and not "..")
            {
                check.Take($"{line}, {header[i]}", state, name, indicator, header[i][..4], fields[i]);
            }
        }
    }

    private static int Column(string[] header, string[] names) => Array.FindIndex(header, h => names.Contains(h, StringComparer.OrdinalIgnoreCase));

    private static string Field(string[] header, string[] fields, string[] names) => Column(header, names) is >= 0 and var at && at < fields.Length ? fields[at] : "";
}
