using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Ranks among the members of a body, and the number that a member was: "the second largest economy in the EU", "the 31st member of NATO".</summary>
internal static partial class MemberRanks
{
    private const string RankFormula = "rank by the newest figures of all members = rank in the text";
    private const string NumberFormula = "members on the day of entry = number in the text";
    private const int Ahead = 90;
    private const int Near = 40;

    // Two that lie so close may change places from edition to edition.
    private const decimal Close = 0.1m;
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] Tens = ["twent", "thirt", "fort", "fift"];

    /// <summary>What such words come to beside the tables.</summary>
    public static IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material, Passage passage)
    {
        var sentence = passage.Sentence.Span;
        if (material.Document.Published is not { } day || passage.Mentions.Count < 1 || !(Ranked().IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length)) || Regional().IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length))))
        {
            yield break;
        }

        foreach (var region in InRegion(material, passage, day))
        {
            yield return region;
        }

        foreach (Match match in Ranked().Matches(sentence.Of(passage.Text)))
        {
            var span = new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
            var body = passage.Mentions.FirstOrDefault(m => m.Span.Start >= span.End && passage.Between(span.End, m.Span.Start).Trim() is "" or "the");
            var state = passage.Mentions.LastOrDefault(m => m.Span.End <= span.Start && span.Start - m.Span.End <= Ahead && m.Actors is [{ State: not null, Org: null, Person: null }]);
            if (body is null || state is null || body.Actors is not [{ Org: { } org }] || material.Book.BodyNamed(org) is not { } name || material.Book.StateOf(state.Actors[0].State!) is not { } known)
            {
                continue;
            }

            var fact = match.Groups["member"].Success ? Number(material.Book, known, name, match.Groups["number"].Value) : Rank(material, known, name, match, day);
            if (fact is not null)
            {
                yield return (span.Union(body.Span), fact);
            }
        }
    }

    // "the world’s third largest economy", "Africa’s most populous country": right by the newest figures, or those of a year or two before.
    private static IEnumerable<(TextSpan Span, Fact Fact)> InRegion(CheckMaterial material, Passage passage, DateOnly day)
    {
        var sentence = passage.Sentence.Span;
        foreach (Match match in Regional().Matches(sentence.Of(passage.Text)))
        {
            var span = new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
            var region = match.Groups["region"].Value;
            var body = Regions.FirstOrDefault(r => region.Contains(r.Word, StringComparison.Ordinal)).Body;
            var lead = passage.Between(Math.Max(sentence.Start, span.Start - Ahead), span.Start);
            var state = passage.Mentions.LastOrDefault(m => m.Span.End <= span.Start && span.Start - m.Span.End <= Near && m.Actors is [{ State: not null, Org: null, Person: null }]);
            if (body is null || state is null || lead.Contains("one of", StringComparison.Ordinal) || lead.Contains("become", StringComparison.Ordinal) || lead.Contains("after", StringComparison.Ordinal) || lead.Contains("with ", StringComparison.Ordinal) || material.Book.StateOf(state.Actors[0].State!) is not { } known)
            {
                continue;
            }

            if (Rank(material, known, body, match, day) is { } fact)
            {
                yield return (span, fact);
            }
        }
    }

    private static Fact? Rank(CheckMaterial material, State state, string body, Match match, DateOnly day)
    {
        var of = match.Groups["people"].Success ? Indicator.Population : Indicator.Gdp;
        var said = match.Groups["rank"].Success ? Array.FindIndex(Ordinals, o => o.Equals(match.Groups["rank"].Value, StringComparison.OrdinalIgnoreCase)) + 1 : 1;
        var figures = material.Book.MembersOf(body, day).Where(m => m.Status == "member").Select(m => material.Book.Series(of, m.State).Where(o => o.Year <= day.Year).MaxBy(o => o.Year) is { } figure ? (m.State, Figure: figure) : default)
            .Where(f => f.State is not null).OrderByDescending(f => f.Figure.Value).ToList();
        var place = figures.FindIndex(f => f.State == state.Iso3);
        if (said < 1 || place < 0 || said > figures.Count)
        {
            return null;
        }

        var fits = place + 1 == said || Math.Abs((figures[place].Figure.Value / figures[said - 1].Figure.Value) - 1) <= Close;
        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, RankFormula,
            [new FindingInput("rank claimed", Wording.Year(said), null, "the text", null), .. figures.Take(Math.Max(said, Math.Min(place + 1, said + 2))).Select(f => FigureInput.Of(Wording.StateName(material.Book, f.State), f.Figure))],
            place + 1,
            $"By the newest figures {Wording.StateName(state)} ({Wording.From(figures[place].Figure)}) is number {place + 1} among the members of {body}; number {said} is {Wording.StateName(material.Book, figures[said - 1].State)} ({Wording.From(figures[said - 1].Figure)}).");
    }

    // Those who entered on one day have their numbers together.
    private static Fact? Number(ReferenceBook book, State state, string body, string words)
    {
        var all = book.MembershipsIn(body).Where(m => m.Status == "member").ToList();
        if (Ordinal(words) is not { } said || all.Exists(m => m.Start is null) || all.Where(m => m.State == state.Iso3).ToList() is not [{ Start: { } entered }])
        {
            return null;
        }

        var last = all.Count(m => m.Start!.Value.Earliest <= entered.Earliest && (m.End is null || m.End.Value.Latest >= entered.Earliest));
        var first = last - all.Count(m => m.Start!.Value.Earliest == entered.Earliest) + 1;
        var fits = said >= first && said <= last;
        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, NumberFormula,
            [new FindingInput("number claimed", Wording.Year(said), null, "the text", null), new FindingInput($"members of {body} on {Wording.Day(entered)}", Wording.Year(last), null, "table of memberships", entered.ToString())],
            last,
            $"When {Wording.StateName(state)} entered on {Wording.Day(entered)}, {body} came to have {last} members; the text has “{words}”.");
    }

    // "the world’s third largest economy", "the most populous country in Africa"
    [GeneratedRegex(@"\b(?:(?<region>world|Africa|the\s+Arab\s+world|Latin\s+America|South\s+Asia|Southeast\s+Asia)[’']s\s+(?:(?<rank>second|third|fourth|fifth|sixth)[ -])?(?:(?:largest|biggest)\s+economy|(?<people>most\s+populous)\s+(?:country|state|nation))|(?:(?<rank>second|third|fourth|fifth|sixth)[ -])?(?:(?:largest|biggest)\s+economy|(?<people>most\s+populous)\s+(?:country|state|nation))\s+(?:in|of)\s+(?<region>the\s+world|Africa|the\s+Arab\s+world|Latin\s+America|South\s+Asia|Southeast\s+Asia))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Regional();

    // Whose members make up a region.
    private static readonly (string Word, string Body)[] Regions = [("Arab", "Arab League"), ("world", "UN"), ("Africa", "African Union"), ("Latin", "CELAC"), ("Southeast", "ASEAN"), ("South", "SAARC")];

    // "31st", "thirty-second", "thirtieth"
    private static int? Ordinal(string words)
    {
        var digits = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0)
        {
            return int.Parse(words.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        }

        var tens = Array.FindIndex(Tens, t => words.StartsWith(t, StringComparison.OrdinalIgnoreCase));
        var unit = words[(words.LastIndexOf('-') + 1)..];
        var ones = Array.FindIndex(Ordinals, o => o.Equals(unit, StringComparison.OrdinalIgnoreCase)) + 1;
        return tens < 0 ? (ones > 0 ? ones : null) : words.EndsWith("ieth", StringComparison.OrdinalIgnoreCase) ? (tens + 2) * 10 : ones > 0 ? ((tens + 2) * 10) + ones : null;
    }

    // "the second largest economy in ", "the most populous country of ", "the thirty-second member of "
    [GeneratedRegex(@"\b(?:(?:(?<rank>second|third|fourth|fifth|sixth)[ -])?(?:(?:largest|biggest|strongest)\s+economy|(?<people>most\s+populous)\s+(?:country|state|nation|member)|(?<people>largest|biggest)\s+(?:country|state|nation)\s+by\s+population)\s+(?:in|of|within|among)|(?<member>(?<number>\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty)-[a-z]+|(?:twentieth|thirtieth|fortieth))\s+member(?:\s+state)?\s+of))(?=\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ranked();
}
