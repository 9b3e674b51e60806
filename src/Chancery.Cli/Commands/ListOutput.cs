using System.CommandLine;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Commands;

/// <summary>A page of a list as what was asked for: lines for people, JSON or CSV.</summary>
internal static class ListOutput
{
    public static void Write<T>(
        Surroundings surroundings, TextWriter writer, ParseResult parsed, ListOptions options, IReadOnlyList<Column<T>> columns, ListPage<T> page, Action<IReadOnlyList<T>> writeLines)
    {
        if (parsed.GetValue(options.Json))
        {
            JsonTable.WriteLines(writer, columns, page.Rows);
        }
        else if (parsed.GetValue(options.Csv))
        {
            CsvTable.Write(writer, columns, page.Rows, parsed.GetValue(options.Exact));
        }
        else
        {
            writeLines(page.Rows);
        }

        writer.Flush();
        surroundings.Error.WriteLine(page.Total == 0 ? "nothing in the ledger answers to that"
            : page.Next is { } next ? $"{page.Rows.Count} of {page.Count}; the next: --after '{next}'"
            : $"{page.Rows.Count} of {page.Count}");
    }
}
