using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>How many members a body is said to have, in passing: "the six members of the Eurasian Economic Union", "ASEAN, whose twelve members".</summary>
internal static partial class MemberCounts
{
    private const string Formula = "members on the day in the table = in the text";
    private const int Greatest = 33;

    /// <summary>What such numbers come to beside the table of memberships.</summary>
    public static IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } day)
        {
            yield break;
        }

        foreach (var mention in material.Mentions.Where(m => m.Actors is [{ Org: not null, Person: null }]))
        {
            if (material.Book.BodyNamed(mention.Actors[0].Org!) is not { } body || material.SentenceAt(mention.Sentence) is not { } sentence || Count(material.Document.Text, sentence.Span, mention.Span) is not { } count)
            {
                continue;
            }

            var members = material.Book.MembersOf(body, day).Where(m => m.Status is "member" or "suspended").ToList();
            var said = count.Value;
            if (said != members.Count && members.Exists(m => m.Start is null))
            {
                continue; // members without days say nothing of that day
            }

            yield return (count.Span.Union(mention.Span), new Fact(said == members.Count ? Verdict.Ok : Verdict.Doubtful, Formula,
                [new FindingInput("members in the text", Wording.Plain(said), null, "the text", null), new FindingInput($"members of {body}", Wording.Plain(members.Count), null, "table of memberships", null)],
                said - members.Count,
                $"The table of memberships has {members.Count.ToString(CultureInfo.InvariantCulture)} members of {body} on {Wording.Day(day)}; the text has {Wording.Plain(said)}."));
        }
    }

    private static (decimal Value, TextSpan Span)? Count(string text, TextSpan sentence, TextSpan body)
    {
        var before = Of().Match(text[sentence.Start..body.Start]);
        var behind = before.Success ? null : Behind().Match(text[body.End..sentence.End]);
        var (match, offset) = before.Success ? (before, sentence.Start) : (behind, body.End);
        if (match is not { Success: true })
        {
            return null;
        }

        var word = match.Groups["count"];
        var value = NumberWords.Of(word.ValueSpan, Greatest);
        return value > 1 || int.TryParse(word.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? (value, new TextSpan(offset + word.Index, offset + match.Index + match.Length)) : null;
    }

    // "the six members of the ", "all twelve member states of ", "one of 32 states in the "
    [GeneratedRegex(@"\b(?:[Tt]he|[Aa]ll|[Aa]ll\s+of\s+the|[Aa]ll\s+the|[Oo]ne\s+of(?:\s+the)?)\s+(?<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s+(?:full\s+)?(?:members|member\s+states|member\s+countries|member\s+nations|(?<=[Oo]ne\s+of\s+[\w\s-]{2,12}\s)(?:states|countries|nations))\s+(?:of|in)\s+(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    // "’s twelve members", ", whose twelve members", " has 31 members"
    [GeneratedRegex(@"^(?:[’']s|,\s+(?:with\s+)?(?:all\s+)?(?:whose|its)|\s+(?:now\s+)?(?:has|counts|numbers))\s+(?<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s+(?:full\s+)?(?:members|member\s+states|member\s+countries|member\s+nations)\b(?!\s+(?:voted|of|in|from|want|oppose|who|that|which))", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
