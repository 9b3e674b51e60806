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
        var why = "";
        foreach (var told in story.Sightings)
        {
            line.Write($"{Day(told.Said),-10}  {told.Role,-10}  ", $"“{told.Quote}”");
            line.Write(new string(' ', 24), $"{told.Title ?? told.DocumentId}{(told.Publisher is { } publisher ? " · " + publisher : "")} · {told.DocumentId}/{told.Statement}{(told.Copies ? " · copy" : "")}", Faint);
            // Why it was taken for the same, where that is not as for the one before.
            if (told.Why.Length > 0 && told.Why != why)
            {
                line.Write(new string(' ', 24), told.Why, Faint);
                why = told.Why;
            }
        }

        Group("Findings", story.Findings.Select(f => $"{f.Verdict.Name()}, {f.Name}: {f.Explanation}"));
        Group("Beside it", story.Links.Select(l => $"{Beside(l.Kind)} {l.Key[..12]} “{l.Title}”"));
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
            WriteWhole("  ", Plain.Of(item));
        }
    }

    // Findings are to be read to their end, so they go on in the next line.
    private void WriteWhole(string lead, string text)
    {
        var room = Math.Max(20, surroundings.Width - lead.Length);
        while (text.Length > room)
        {
            var cut = text.LastIndexOf(' ', room);
            cut = cut > 0 ? cut : room;
            writer.WriteLine(lead + text[..cut]);
            (lead, text) = ("    ", text[cut..].TrimStart());
            room = Math.Max(20, surroundings.Width - lead.Length);
        }

        writer.WriteLine(lead + text);
    }

    private static string Beside(string kind) => kind switch
    {
        "part_of" => "part of",
        "of_part_of" => "its part",
        "of_contradicts" => "contradicted by",
        _ => kind.Replace('_', ' '),
    };

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
