using System.Globalization;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Views;

/// <summary>Events for the terminal, two lines each: the words, and who did what to whom.</summary>
internal static class EventLines
{
    private const string Faint = "2";

    public static void Write(TextWriter writer, IReadOnlyList<EventRow> rows, SearchWords? words, Surroundings surroundings)
    {
        var line = new ListLine(writer, words, surroundings);
        foreach (var row in rows)
        {
            line.Write($"{row.Said?.ToString("O", CultureInfo.InvariantCulture),-10}  {row.DocumentKey[..8]}/{row.Event.Id,-5} ", $"“{row.Quote}”");
            line.Write(new string(' ', 27), StatementFacts.Essence(row.Event), Faint);
        }
    }
}
