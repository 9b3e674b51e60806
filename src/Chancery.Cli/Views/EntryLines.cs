using System.Globalization;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Views;

/// <summary>Entries for the terminal, two lines each: the words, and what is known of them.</summary>
internal static class EntryLines
{
    private const string Faint = "2";

    public static void Write(TextWriter writer, IReadOnlyList<EntryRow> rows, SearchWords? words, Surroundings surroundings)
    {
        var line = new ListLine(writer, words, surroundings);
        foreach (var row in rows)
        {
            line.Write($"{Day(row.LastSaid),-10}  {row.Key[..8]}  ", $"“{row.Title}”");
            line.Write(new string(' ', 22), EntryFacts.Of(row), Faint);
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
