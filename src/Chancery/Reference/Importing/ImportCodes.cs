using Chancery.Reference.Tables;

namespace Chancery.Reference.Importing;

/// <summary>The table <c>imports.tsv</c>: which of our indicators a source's code or field stands for, and codes of states that differ.</summary>
internal sealed class ImportCodes
{
    private readonly Dictionary<(string Format, string Code), Indicator> indicators = [];
    private readonly Dictionary<string, string> states = new(StringComparer.Ordinal);

    public ImportCodes(string folder)
    {
        var table = new TableReader(folder, "imports.tsv", "format\tcode\tmeaning");
        while (table.Read())
        {
            if (table.Text(0) == "state")
            {
                states.Add(table.Text(1), table.Iso3(2));
            }
            else
            {
                indicators.Add((table.Text(0), table.Text(1)), Enum.TryParse<Indicator>(table.Span(2), out var indicator) ? indicator : throw table.Error($"an indicator, not \"{table.Span(2)}\""));
            }
        }
    }

    public Indicator? IndicatorOf(string format, string code) => indicators.TryGetValue((format, code), out var found) ? found : null;

    /// <summary>Codes of a format with their indicators.</summary>
    public IEnumerable<(string Code, Indicator Indicator)> Of(string format) => indicators.Where(i => i.Key.Format == format).Select(i => (i.Key.Code, i.Value));

    /// <summary>Our code for a source's code of a state.</summary>
    public string StateOf(string code) => states.GetValueOrDefault(code, code);
}
