using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Which of two entries is said to have come first: "Spain joined NATO four years before it joined the EU", "Finland entered NATO a year before Sweden".</summary>
internal sealed partial class MembershipOrder(ChangeWords words, JoiningWords joining)
{
    private const string Formula = "day of one entry - day of the other";
    private const decimal DaysOfYear = 365.25m;
    private const decimal YearsOff = 1.05m;

    /// <summary>What such an order comes to beside the table of memberships.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages.Concat(Undated(material)).Where(p => p.Mentions.Count > 1 && Cue().IsMatch(p.Text.AsSpan(p.Sentence.Span.Start, p.Sentence.Span.Length))))
        {
            var outline = Outline.Of(material, passage, [.. WorkedTerms.Of(passage, words)]);
            if (Told().Match(outline.Text) is { Success: true } match && Judge(material, outline, match) is { } fact)
            {
                yield return (passage.Sentence.Span, fact);
            }
        }
    }

    // Sentences without a figure tell of an order too.
    private static IEnumerable<Passage> Undated(CheckMaterial material)
    {
        var told = material.Passages.Select(p => p.Index).ToHashSet();
        foreach (var mention in material.Mentions)
        {
            if (mention.Actors is [{ State: not null, Org: null, Person: null }] && material.SentenceAt(mention.Sentence) is { } sentence && Cue().IsMatch(sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)) && told.Add(mention.Sentence) && material.PassageOf(mention) is { } passage)
            {
                yield return passage;
            }
        }
    }

    private Fact? Judge(CheckMaterial material, Outline outline, Match match)
    {
        if (outline[match.Groups["state"].Value].State is not { } state || (match.Groups["body"] is { Success: true } named ? outline[named.Value].Body : Called(match.Groups["called"].Value)) is not { } body)
        {
            return null;
        }

        var other = match.Groups["otherstate"] is { Success: true } neighbour ? outline[neighbour.Value].State! : state;
        var second = match.Groups["otherbody"] is { Success: true } joined ? outline[joined.Value].Body! : body;
        if ((other == state && second == body) || Entry(material.Book, state, body) is not { } one || Entry(material.Book, other, second) is not { } two)
        {
            return null;
        }

        var years = (one.Start!.Value.Earliest.DayNumber - two.Start!.Value.Earliest.DayNumber) / DaysOfYear;
        var isAfter = match.Groups["order"].Value is "after" or "later than";
        var said = Years(outline, match);
        var fits = years == 0 ? said is null : isAfter == years > 0 && (said is null || Math.Abs(Math.Abs(years) - said.Value) <= YearsOff);
        var names = (Wording.Capital(Wording.StateName(material.Book, state)), Wording.Capital(Wording.StateName(material.Book, other)));
        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [new FindingInput($"{names.Item1} in {body}, start", one.Start.Value.ToString(), null, one.Source, one.Start.Value.ToString()), new FindingInput($"{names.Item2} in {second}, start", two.Start.Value.ToString(), null, two.Source, two.Start.Value.ToString())],
            Math.Round(years, 1),
            $"{names.Item1} entered {body} on {Wording.Day(one.Start.Value)} ({one.Source}), {names.Item2} entered {second} on {Wording.Day(two.Start.Value)} ({two.Source}): {(years == 0 ? "on one day" : $"{Wording.Years(Math.Round(Math.Abs(years), 1))} {(years > 0 ? "later" : "earlier")}")}{(fits ? ", as the text has it" : "; the text has it otherwise")}.");
    }

    // "the alliance", as its members call it
    private string? Called(string name) => joining.Names.FirstOrDefault(n => n.Words == name).Organisation;

    private static Membership? Entry(ReferenceBook book, string state, string body) =>
        book.MembershipsOf(state, body).Where(m => m is { Status: "member", Start: not null }).MinBy(m => m.Start!.Value.Earliest);

    private static decimal? Years(Outline outline, Match match) => match.Groups["years"].Value.Trim() switch
    {
        "" => null,
        "a year" or "one year" => 1,
        var told when NumberWords.Of(told.Split(' ')[0], 60) is > 0 and var said => said,
        var told when int.TryParse(told.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        _ => match.Groups["span"] is { Success: true } span ? outline[span.Value].Time?.Period.Years : null,
    };

    [GeneratedRegex(@"\b(?:after|before|later\s+than|earlier\s+than)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    // "‹s› joined ‹b› four years after it had joined ‹b›", "‹s›, which came into ‹b› a year before ‹s›"
    [GeneratedRegex(@"‹s(?<state>\d+)›(?:,\s+(?:which|who))?\s+(?:had\s+|has\s+)?(?:joined|entered|came\s+into|come\s+into|acceded\s+to|got\s+into|became\s+a\s+(?:full\s+)?member\s+of|was\s+admitted\s+to)\s+(?:(?:the\s+)?‹b(?<body>\d+)›|(?<called>the\s+(?:alliance|Alliance|Union|bloc)))\s+(?:only\s+)?(?<years>(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\d{1,2}|‹n\d+›)\s+years?\s+|‹t(?<span>\d+)›\s+|long\s+|shortly\s+|soon\s+)?)(?<order>after|before|later\s+than|earlier\s+than)\s+(?:(?:it|they|she|he)\s+(?:had\s+)?(?:joined|entered|came\s+into|acceded\s+to|got\s+into|became\s+a\s+member\s+of)\s+(?:the\s+)?‹b(?<otherbody>\d+)›|(?:joining|entering|acceding\s+to|its\s+entry\s+into|its\s+accession\s+to|entry\s+into)\s+(?:the\s+)?‹b(?<otherbody>\d+)›|‹s(?<otherstate>\d+)›(?:\s+(?:did|had|joined|entered)\b)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
