using System.Globalization;
using Chancery.Json;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Views;

/// <summary>One entry for the terminal: what is known of it, its life as a timeline with every telling's words and source, its findings and what is to be decided.</summary>
internal sealed class TerminalStory(TextWriter writer, Surroundings surroundings)
{
    private const string Faint = "2";
    private readonly ListLine line = new(writer, null, surroundings);

    public void Write(EntryStory story)
    {
        line.Write("", $"“{story.Row.Title}”", "1");
        line.Write("", EntryFacts.Of(story.Row));
        line.Write("", $"{story.Row.Kind} {story.Row.Key[..12]}{(story.Row.Evidence is { } evidence ? string.Create(CultureInfo.InvariantCulture, $" · evidence {evidence} of 5") : "")}", Faint);
        writer.WriteLine();
        foreach (var told in story.Sightings)
        {
            line.Write($"{Day(told.Said),-10}  {told.Role,-10}  ", $"“{told.Quote}”");
            line.Write(new string(' ', 24), $"{told.Title ?? told.DocumentId}{(told.Publisher is { } publisher ? " · " + publisher : "")} · {told.DocumentId}/{told.Statement}{(told.Copies ? " · copy" : "")}", Faint);
            if (told.Why.Length > 0)
            {
                line.Write(new string(' ', 24), told.Why, Faint);
            }
        }

        Group("Findings", story.Findings.Select(f => $"{f.Verdict.Name()}, {f.Name}: {f.Explanation}"));
        Group("Beside it", story.Links.Select(l => $"{l.Kind.Replace('_', ' ')} {l.Key[..12]} “{l.Title}”"));
        Group("To be decided", story.Proposals.Select(p => $"{p.Kind}{(p.Other is { } other ? " with " + other[..12] : "")}: {p.Reason} (telling {p.Mention[..12]})"));
        Group("Decided", story.Decisions.Select(d => $"{d.At[..10]} {d.Who}: {d.Action} – {d.Why}"));
        writer.Flush();
    }

    private void Group(string heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        line.Write("", heading, "1");
        foreach (var item in all)
        {
            line.Write("  ", item);
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
