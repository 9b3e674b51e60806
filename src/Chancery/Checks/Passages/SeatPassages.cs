using Chancery.Reference.Names;
using Chancery.Reference.Tables;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Seats of bodies with their places: "the African Union, from its seat in Addis Ababa", "NATO’s headquarters in Brussels", as the table <c>data/checks/seats.tsv</c> has them.</summary>
internal sealed class SeatPassages
{
    private const string Formula = "seat of the body in the table = place in the text";
    private const int Farthest = 40;
    private static readonly string[] Cues = ["seat in ", "headquarters in ", "headquartered in ", "headquarters are in ", "headquarters is in ", "seat is in "];
    private static readonly string[] Links =
    [
        "", "’s", "'s", "’", ", from its", ", at its", ", in its", ", with its", ", which has its", ", whose", " has its", " from its", " at its", ", whose main", " is", ", which is", ",", " has its main",
    ];

    private readonly Dictionary<string, List<string>> seats = new(StringComparer.Ordinal);

    public static SeatPassages Load(string folder)
    {
        var passages = new SeatPassages();
        var table = new TableReader(folder, "seats.tsv", "organisation\tplace");
        while (table.Read())
        {
            if (!passages.seats.TryGetValue(table.Text(0), out var places))
            {
                passages.seats[table.Text(0)] = places = [];
            }

            places.Add(table.Text(1));
        }

        return passages;
    }

    /// <summary>What such words come to beside the table.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        var text = material.Document.Text;
        foreach (var cue in Cues)
        {
            for (var at = text.IndexOf(cue, StringComparison.Ordinal); at >= 0; at = text.IndexOf(cue, at + 1, StringComparison.Ordinal))
            {
                if (at > 0 && text[at - 1] == ' ' && CapitalPassages.Run(text, at + cue.Length) is { } place && (Owner(material, at) ?? Behind(material, at, place)) is { } owner && seats.TryGetValue(owner.Organisation, out var places)
                    && Compare(material, owner.Organisation, places, place.Of(text)) is { } fact)
                {
                    yield return (owner.Span.Union(place), fact);
                }
            }
        }
    }

    // The body right before, with nothing but "its" or a genitive between: a mission or a regional command has a seat of its own.
    private static (string Organisation, TextSpan Span)? Owner(CheckMaterial material, int cue)
    {
        var mention = material.Mentions.LastOrDefault(m => m.Span.End <= cue && cue - m.Span.End <= Farthest && m.Actors is [{ Org: not null, Person: null }]);
        var between = mention is null ? "" : material.Document.Text[mention.Span.End..cue].TrimEnd();
        return mention is not null && Array.IndexOf(Links, between) >= 0 && material.Book.OrganisationNamed(mention.Actors[0].Org!) is { } body ? (body.Name, mention.Span) : null;
    }

    // "From its seat in Brussels, the alliance": the body right behind.
    private static (string Organisation, TextSpan Span)? Behind(CheckMaterial material, int cue, TextSpan place)
    {
        var text = material.Document.Text;
        var mention = text.AsSpan(0, cue).EndsWith(" its ", StringComparison.Ordinal) ? material.Mentions.FirstOrDefault(m => m.Span.Start >= place.End && m.Actors is [{ Org: not null, Person: null }]) : null;
        return mention is not null && text[place.End..mention.Span.Start] is ", " or ", the " && material.Book.OrganisationNamed(mention.Actors[0].Org!) is { } body ? (body.Name, mention.Span) : null;
    }

    // Only a town that the tables know, and no state, can be another seat.
    private static Fact? Compare(CheckMaterial material, string organisation, List<string> places, string named)
    {
        var fits = places.Exists(p => NameKey.Of(p) == NameKey.Of(named) || named.StartsWith(p + " ", StringComparison.Ordinal));
        if (!fits && (material.Book.StateOfPlace(named) is null || material.Book.StateNamed(named) is not null))
        {
            return null;
        }

        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [new FindingInput($"seat of {organisation}", Wording.List(places), null, "table of seats", null), new FindingInput("place named", named, null, "the text", null)],
            null,
            $"The table of seats has {Wording.List(places)} for {organisation}{(fits ? "" : $", not {named}")}.");
    }
}
