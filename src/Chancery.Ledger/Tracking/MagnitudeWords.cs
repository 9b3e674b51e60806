using System.Globalization;
using Chancery.Reference.Tables;

namespace Chancery.Ledger.Tracking;

/// <summary>The words of <c>data/quantities/magnitudes.tsv</c> that make a round sum of a figure: "600 billion". Immutable.</summary>
internal sealed class MagnitudeWords
{
    private const double LeastRoundSum = 1e6;

    private readonly Dictionary<string, double> values = new(StringComparer.Ordinal);

    public static MagnitudeWords Load(string dataFolder)
    {
        var table = new TableReader(Path.Combine(dataFolder, "quantities"), "magnitudes.tsv", "form\tvalue\tkind");
        var read = new MagnitudeWords();
        while (table.Read())
        {
            if (table.Text(2) == "word" && (double)table.Number(table.Span(1)) is >= LeastRoundSum and var value)
            {
                read.values[table.Text(0)] = value;
            }
        }

        return read;
    }

    /// <summary>The round sums that stand in a row of lower-case words.</summary>
    public double[] SumsIn(List<string> words) => [.. PlacesIn(words).Select(p => p.Sum)];

    /// <summary>The round sums in a row of lower-case words, each with the place of its figure.</summary>
    public IEnumerable<(int At, double Sum)> PlacesIn(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (values.TryGetValue(words[i + 1], out var scale) && double.TryParse(words[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure))
            {
                yield return (i, figure * scale);
            }
        }
    }
}
