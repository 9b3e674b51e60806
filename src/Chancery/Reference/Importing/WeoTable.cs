using System.Globalization;

namespace Chancery.Reference.Importing;

/// <summary>The IMF's World Economic Outlook by countries: tab separated, a column a year, with scale and the year after which figures are estimates.</summary>
internal sealed class WeoTable(ReferenceBook book, ImportCodes codes)
{
    public ImportedTables Read(string text)
    {
        var header = Array.Empty<string>();
        var tables = new ImportedTables { Source = "IMF World Economic Outlook", Edition = "edition not named" };
        var check = new RowCheck(book, codes, tables);
        foreach (var (line, fields) in Delimited.Rows(text, '\t'))
        {
            if (header.Length == 0)
            {
                header = fields.Contains("WEO Subject Code") ? fields : throw new ImportException("expected a tab-separated header with WEO Subject Code");
            }
            else if (fields.Length < header.Length / 2)
            {
                Note(fields, line, tables);
            }
            else if (codes.IndicatorOf("weo", Field(header, fields, "WEO Subject Code")) is { } indicator)
            {
                Read(header, fields, indicator, string.Create(CultureInfo.InvariantCulture, $"line {line}"), check, tables);
            }
        }

        return header.Length == 0 ? throw new ImportException("the file is empty") : tables;
    }

    // The last line names the edition: "International Monetary Fund, World Economic Outlook Database, October 2025".
    private static void Note(string[] fields, int line, ImportedTables tables)
    {
        const string Database = "World Economic Outlook Database, ";
        var at = fields[0].IndexOf(Database, StringComparison.Ordinal);
        if (at >= 0)
        {
            tables.Edition = fields[0][(at + Database.Length)..].TrimEnd('.');
        }
        else
        {
            tables.Refuse(string.Create(CultureInfo.InvariantCulture, $"line {line}: too few fields"));
        }
    }

    // A subject that we do not hold is no bad row: the file has forty of them. Projections are figures too, but no facts.
    private static void Read(string[] header, string[] fields, Indicator indicator, string line, RowCheck check, ImportedTables tables)
    {
        decimal? scale = Field(header, fields, "Scale") switch { "Billions" => 1e9m, "Millions" => 1e6m, "Thousands" => 1e3m, "Units" or "" => 1m, _ => null };
        if (scale is null)
        {
            tables.Refuse($"{line}: “{Field(header, fields, "Scale")}” is no scale");
            return;
        }

        var last = int.TryParse(Field(header, fields, "Estimates Start After"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : int.MaxValue;
        for (var i = 0; i < Math.Min(header.Length, fields.Length); i++)
        {
            if (header[i].Length == 4 && int.TryParse(header[i], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y <= last && fields[i] is not ("" or "n/a" or "--"))
            {
                check.Take($"{line}, {header[i]}", Field(header, fields, "ISO"), Field(header, fields, "Country"), indicator, header[i], fields[i], scale.Value);
            }
        }
    }

    private static string Field(string[] header, string[] fields, string name) => Array.IndexOf(header, name) is >= 0 and var at && at < fields.Length ? fields[at] : "";
}
