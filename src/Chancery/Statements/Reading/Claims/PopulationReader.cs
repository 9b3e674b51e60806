using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>How many people a state has, by word order: "24 million Chadians", "we Peruvians, 34 million of us", "for 3 million people Mongolia has …", "Mongolia, whose 3 million people". No tree is needed.</summary>
internal static partial class PopulationReader
{
    // A smaller number of a people by its name is some of it.
    private const decimal Fewest = 1e6m;
    private const decimal FewestSouls = 9_000;
    private const decimal Least = 0.72m;
    private const decimal Most = 1.9m;
    private const int Window = 4;
    private const int Before = 34;

    private static readonly string[] Souls = ["persons", "inhabitants", "citizens", "souls", "residents"];

    /// <summary>The populations of a sentence.</summary>
    internal static IEnumerable<Claim> Read(Page page, int sentence)
    {
        var words = page.Sentences[sentence];
        if (words.Kind == SentenceKind.Heading || !words.Text.AsSpan(words.Span.Start, words.Span.Length).ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var found = new List<Claim>();
        foreach (var quantity in page.Quantities(sentence).Quantities)
        {
            if (quantity.Value.Value is not { } value || value < FewestSouls)
            {
                continue;
            }

            var row = page.Row(sentence);
            var subject = Array.IndexOf(Souls, quantity.Value.Unit) >= 0 ? Led(words, row, quantity.Span)
                : value >= Fewest ? Named(page, words, row, quantity.Span)
                : null;
            if (subject is { State: { } state } && (Array.IndexOf(Souls, quantity.Value.Unit) >= 0 || IsWhole(page, state, value)))
            {
                found.Add(Of(subject, value, quantity.Value.Qualifier, quantity.Span));
            }
        }

        foreach (var match in OfUs().EnumerateMatches(words.Text.AsSpan(words.Span.Start, words.Span.Length)))
        {
            var row = page.Row(sentence);
            var span = new TextSpan(words.Span.Start + match.Index, words.Span.Start + match.Index + match.Length);
            var (value, at) = Number(words.Text, span);
            if (row.Mentions.LastOrDefault(m => m.Mention.Span.End <= span.Start && span.Start - m.Mention.Span.End <= Before && m.Mention.Actors is [{ State: not null, Org: null, Person: null }]) is { Mention: { } we })
            {
                found.Add(Of(we.Actors[0], value, AmountQualifier.Exact, new TextSpan(at, span.End)));
            }
        }

        return found;
    }

    private static Claim Of(Actor subject, decimal value, AmountQualifier qualifier, TextSpan span) => new()
    {
        Span = span,
        Pattern = "population-in-words",
        Subject = subject with { Role = null, Person = null },
        Property = "population",
        Value = value,
        Unit = "persons",
        Qualifier = qualifier,
    };

    // Whether so many could be all of them: of forty million Americans one speaks as of some.
    private static bool IsWhole(Page page, string state, decimal value) =>
        page.Cast.Book?.Series(Indicator.Population, state) is not { Count: > 0 } people
        || people.Where(p => page.Document.Published is not { } day || p.Year <= day.Year).MaxBy(p => p.Year) is not { Value: > 0 } newest
        || (value / newest.Value is > Least and < Most);

    // "24 million Chadians": the people by its name, and nothing beside it that makes it some of them.
    private static Actor? Named(Page page, Sentence words, StateRow row, TextSpan figure)
    {
        var people = row.Mentions.FirstOrDefault(m => m.Mention.Span.End == figure.End && m.Mention.Span.Start > figure.Start && m.Mention.Actors is [{ State: not null, Org: null, Person: null }]).Mention;
        if (people is null || !char.IsUpper(words.Text[people.Span.Start]))
        {
            return null;
        }

        var (first, end) = words.TokensIn(figure);
        for (var i = Math.Max(0, first - Window); i < Math.Min(words.Count, end + Window); i++)
        {
            if ((i < first || i >= end) && (page.Rules.SomeOfAPeople.Holds(words.Form(i).ToString()) || (i >= end && i < end + 2 && words[i].Xpos is Xpos.VBD or Xpos.VBN)))
            {
                return null;
            }
        }

        return end < words.Count && words[end].Upos == Upos.ADP || (first > 0 && words.Is(first - 1, "of")) ? null : people.Actors[0];
    }

    // "With 3 million people Mongolia …", "Mongolia, whose 3 million people …"
    private static Actor? Led(Sentence words, StateRow row, TextSpan figure)
    {
        var (first, end) = words.TokensIn(figure);
        var lead = first - 1;
        while (lead >= 0 && first - lead <= 3 && !(words.Is(lead, "with") || words.Is(lead, "for") || words.Is(lead, "whose")))
        {
            lead--;
        }

        if (lead < 0 || first - lead > 3)
        {
            return null;
        }

        if (words.Is(lead, "whose"))
        {
            return lead > 1 && words.Is(lead - 1, ",") && row.Before(lead - 1).States is [var owner] ? owner : null;
        }

        return (lead == 0 || words.Is(lead - 1, ",") || words.Is(lead - 1, ";")) && row.From(words.Is(end, ",") ? end + 1 : end).States is [var state] ? state : null;
    }

    private static (decimal Value, int At) Number(string text, TextSpan span)
    {
        var end = span.Start;
        while (char.IsAsciiDigit(text[end]) || text[end] == '.')
        {
            end++;
        }

        return (decimal.Parse(text.AsSpan(span.Start, end - span.Start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1e6m, span.Start);
    }

    // "34 million of us"
    [GeneratedRegex(@"(?<![\d.,])\d{1,4}(\.\d+)? million of (us|them)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfUs();
}
