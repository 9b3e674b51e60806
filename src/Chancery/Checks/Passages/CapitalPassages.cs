using System.Buffers;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Capitals with their names beside them: "Canada’s capital, Toronto", "from its capital Koror", "Lagos, the capital of Nigeria".</summary>
internal sealed class CapitalPassages(CapitalTable capitals)
{
    private const string Formula = "capital in the table = capital in the text";
    private const string Word = "capital";
    private const int Near = 5;
    private const int Longest = 32;

    private static readonly SearchValues<char> Cuts = SearchValues.Create(".,;:(“\"\n");

    /// <summary>What such words come to beside the table of states.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        var text = material.Document.Text;
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            var end = at + Word.Length;
            if (at == 0 || text[at - 1] != ' ' || end >= text.Length || char.IsLetter(text[end]) || Owner(material, at, end) is not { } owner || material.Book.StateOf(owner.State) is not { Capital: { } capital } state)
            {
                continue;
            }

            var place = Behind(text, owner.End) ?? Ahead(text, owner.Start);
            if (place is null || material.Mentions.Any(m => m.Span == owner.Span && m.Span.Overlaps(place.Value)))
            {
                continue;
            }

            var named = place.Value.Of(text);
            if (named.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap && material.Book.StateOfPlace(named) is null && !capitals.Has(state, named))
            {
                place = new TextSpan(place.Value.Start + gap + 1, place.Value.End); // "In Lagos, capital of"
                named = place.Value.Of(text);
            }

            var fits = capitals.Has(state, named);
            if (fits || material.Book.StateOfPlace(named) == state.Iso3)
            {
                yield return (place.Value.Union(new TextSpan(Math.Min(owner.Start, at), end)), new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
                    [new FindingInput($"capital of {state.Name}", capital, null, "table of states", null), new FindingInput("place named", named, null, "the text", null)],
                    null,
                    $"The table of states has {capital} as the seat of government of {Wording.StateName(state)}."));
            }
        }
    }

    // "the capital of Nigeria", "Nigeria’s capital", "its capital", "the Nigerian capital"; a commercial capital is another thing.
    private static (string State, int Start, int End, TextSpan Span)? Owner(CheckMaterial material, int at, int end)
    {
        var text = material.Document.Text;
        var behind = material.Mentions.FirstOrDefault(m => m.Span.Start >= end && m.Span.Start - end <= Near + 4 && text.AsSpan(end, m.Span.Start - end).Trim() is "of" or "of the" && IsState(m));
        if (behind is not null && IsArticle(text, at))
        {
            return (behind.Actors[0].State!, Start(text, at), behind.Span.End, behind.Span);
        }

        var before = material.Mentions.LastOrDefault(m => m.Span.Start < at && m.Span.End <= at && at - m.Span.End <= Near && text.AsSpan(m.Span.End, at - m.Span.End).Trim() is "" or "’s" or "'s" or "’" && IsState(m) && IsNational(material, m));
        return before is not null ? (before.Actors[0].State!, Start(text, before.Span.Start), end, before.Span)
            : material.Mentions.FirstOrDefault(m => m.Span.End == end && IsState(m)) is { } described && text.AsSpan(described.Span.Start, at - described.Span.Start).Trim() is "" or "the" or "its" or "their" ? (described.Actors[0].State!, Start(text, described.Span.Start), end, described.Span)
            : null;
    }

    // "The Catalan capital" is none of a state.
    private static bool IsNational(CheckMaterial material, Mention mention) =>
        mention.Kind != MentionKind.Name || (material.Book.StateOf(mention.Actors[0].State!) is { } state && mention.Span.Of(material.Document.Text) is var said
            && (material.Book.StateNamed(said)?.Iso3 == state.Iso3 || state.Adjectives.Contains(said, StringComparer.OrdinalIgnoreCase)));

    private static bool IsState(Mention mention) => mention.Actors is [{ State: not null, Org: null, Person: null }];

    private static bool IsArticle(string text, int at) => text.AsSpan(0, at).TrimEnd() is var lead && (lead.EndsWith("the", StringComparison.OrdinalIgnoreCase) || lead.EndsWith(",", StringComparison.Ordinal));

    // Where the phrase with its article begins.
    private static int Start(string text, int at) => text.AsSpan(0, at).EndsWith("the ", StringComparison.OrdinalIgnoreCase) ? at - 4 : at;

    // ", Toronto," " Koror " " of Casablanca"
    private static TextSpan? Behind(string text, int end)
    {
        foreach (var link in (ReadOnlySpan<string>)[", ", " of ", " "])
        {
            if (text.AsSpan(end).StartsWith(link, StringComparison.Ordinal) && Run(text, end + link.Length) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // The capitalised words from a place on.
    internal static TextSpan? Run(string text, int from)
    {
        var end = from;
        for (var at = from; at < text.Length && at - from < Longest && char.IsUpper(text[at]);)
        {
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '.' or '’' or '\'') && !(text[at] is '.' && (at + 1 >= text.Length || !char.IsLetter(text[at + 1]))) && !text.AsSpan(at).StartsWith("’s", StringComparison.Ordinal) && !text.AsSpan(at).StartsWith("'s", StringComparison.Ordinal))
            {
                at++;
            }

            end = at;
            at = at < text.Length && text[at] == ' ' ? at + 1 : text.Length;
        }

        return end > from ? new TextSpan(from, end) : null;
    }

    // "Lagos, the capital of": the capitalised words before the comma.
    private static TextSpan? Ahead(string text, int start)
    {
        var isTold = text.AsSpan(0, start).EndsWith(" is ", StringComparison.Ordinal);
        if (start < 6 || !(isTold || (text[start - 1] == ' ' && text[start - 2] == ',')))
        {
            return null;
        }

        var end = start - (isTold ? 4 : 2);
        var from = end;
        while (from > 0 && end - from < Longest)
        {
            var word = text.LastIndexOf(' ', from - 1) + 1;
            if (!char.IsUpper(text[word]) || text.AsSpan(word, end - word).ContainsAny(Cuts))
            {
                break;
            }

            from = word;
            if (from == 0 || text[from - 1] != ' ')
            {
                break;
            }

            from--;
        }

        from = from < end && text[from] == ' ' ? from + 1 : from;
        return from < end ? new TextSpan(from, end) : null;
    }
}
