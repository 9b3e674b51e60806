using System.Globalization;
using System.Text;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Views;

/// <summary>Rows of facts for the terminal.</summary>
internal static class FactLines
{
    /// <summary>Rows in columns as wide as their cells; long headings are numbered and told below.</summary>
    public static void Write(TextWriter writer, FactTable table, bool hasColour)
    {
        const int Widest = 16;
        var (title, columns, rows) = (table.Title, table.Columns, table.Rows);
        writer.WriteLine(hasColour ? $"\x1b[1m{title}\x1b[0m" : title);
        var headings = columns.Select((c, i) => c.Length > Widest && i > 0 ? string.Create(CultureInfo.InvariantCulture, $"[{i}]") : c).ToArray();
        var widths = headings.Select((h, i) => Math.Max(h.Length, rows.Max(r => (r[i] ?? "–").Length))).ToArray();
        Line(headings);
        foreach (var row in rows)
        {
            Line([.. row.Select(c => string.IsNullOrEmpty(c) ? "–" : Plain.Of(c))]);
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (headings[i] != columns[i])
            {
                writer.WriteLine($"{headings[i]} {columns[i]}");
            }
        }

        writer.Flush();

        void Line(string[] cells)
        {
            var line = new StringBuilder();
            for (var i = 0; i < cells.Length; i++)
            {
                line.Append(i == cells.Length - 1 ? cells[i] : cells[i].PadRight(widths[i] + 2));
            }

            writer.WriteLine(line.ToString().TrimEnd());
        }
    }
}
