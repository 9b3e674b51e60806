using System.Collections.Frozen;
using Chancery.Reference;
using Chancery.Reference.Tables;

namespace Chancery.Checks;

/// <summary>A table that ties words or properties to the series that answers them.</summary>
internal static class IndicatorWords
{
    public static FrozenDictionary<string, Indicator> Load(string folder, string file, string header)
    {
        var table = new TableReader(folder, file, header);
        var rows = new Dictionary<string, Indicator>(StringComparer.OrdinalIgnoreCase);
        while (table.Read())
        {
            rows[table.Text(0)] = Enum.TryParse<Indicator>(table.Span(1), out var indicator)
                ? indicator
                : throw table.Error($"one of {string.Join(", ", Enum.GetNames<Indicator>())}, not \"{table.Span(1)}\"");
        }

        return rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
