using System.Globalization;
using Chancery.Json;
using Chancery.Ledger.Tracking;

namespace Chancery.Ledger.Storing;

/// <summary>An entry with the texts that go into its rows, and the digest over all of it.</summary>
internal sealed class WrittenEntry
{
    public WrittenEntry(Entry entry)
    {
        Entry = entry;
        Body = EntryBody.Of(entry);
        Whys = [.. entry.Sightings.Select(s => string.Join("; ", s.Features.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Feature} {f.Weight:+0;-0}"))))];
        Findings = [.. entry.Findings.Select(DossierJson.Of)];
        Digest = DigestOf();
    }

    public Entry Entry { get; }

    public string Body { get; }

    public string[] Whys { get; }

    public string[] Findings { get; }

    public string Digest { get; }

    public static string Name<TEnum>(TEnum member)
        where TEnum : struct, Enum
    {
        var words = new System.Text.StringBuilder();
        foreach (var c in member.ToString())
        {
            words.Append(char.IsAsciiLetterUpper(c) && words.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    private string DigestOf()
    {
        var lines = new List<string> { Entry.Kind, Entry.Title, Body };
        for (var i = 0; i < Entry.Sightings.Count; i++)
        {
            var s = Entry.Sightings[i];
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{s.Mention.Key} {s.Role} {s.Score} {Whys[i]}"));
        }

        lines.AddRange(Entry.Parties.Select(p => $"{p.Role} {p.Party.Name} {p.Party.State}"));
        lines.AddRange(Entry.Links.Select(l => $"{l.Kind} {l.Other}"));
        lines.AddRange(Entry.Proposals.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Kind} {p.Mention} {p.Other} {p.Score} {p.Reason}")));
        lines.AddRange(Findings);
        return ContentKey.Of(lines);
    }
}
