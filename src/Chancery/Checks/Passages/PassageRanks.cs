using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Ranks told with those ahead: "the third largest economy after Norway and Sweden".</summary>
internal static partial class PassageRanks
{
    private const string Formula = "states named ahead + 1 = rank";
    private static readonly string[] Ordinals = ["second", "third", "fourth", "fifth", "sixth"];

    /// <summary>What such words come to: who stands behind two is third.</summary>
    public static IEnumerable<(TextSpan Span, Fact Fact)> In(Passage passage)
    {
        var sentence = passage.Sentence.Span;
        if (!Ranked().IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length)))
        {
            yield break;
        }

        foreach (Match match in Ranked().Matches(sentence.Of(passage.Text)))
        {
            var start = sentence.Start + match.Index;
            var word = match.Value;
            var rank = Array.FindIndex(Ordinals, o => passage.Text.AsSpan(start, o.Length).Equals(o, StringComparison.OrdinalIgnoreCase)) + 2;
            var ahead = Ahead(passage, start + match.Length, out var end);
            if (ahead.Count > 0)
            {
                var fits = ahead.Count == rank - 1;
                var span = new TextSpan(start, end);
                yield return (span, new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
                    [new FindingInput("rank claimed", Wording.Year(rank), null, "the text", null), .. ahead.Select(a => new FindingInput("ahead", a, null, "the text", null))],
                    ahead.Count + 1,
                    $"Behind {Wording.List(ahead)} it would be number {ahead.Count + 1}{(fits ? ", as the text has it" : $"; the text has “{word}”")}."));
            }
        }
    }

    // The states in a row behind "after".
    private static List<string> Ahead(Passage passage, int from, out int end)
    {
        var named = new List<string>();
        end = from;
        foreach (var mention in passage.Mentions.Where(m => m.Span.Start >= from && m.Kind == MentionKind.Name && m.Actors is [{ State: not null, Org: null, Person: null }]).OrderBy(m => m.Span.Start))
        {
            if (passage.Between(end, mention.Span.Start).Trim() is not ("" or "," or "and" or ", and" or "the" or "only" or "and the" or ", the"))
            {
                break;
            }

            named.Add(mention.Span.Of(passage.Text));
            end = mention.Span.End;
        }

        return named;
    }

    // "second largest economy of the region after "
    [GeneratedRegex(@"\b(?:second|third|fourth|fifth|sixth)[ -](?:largest|biggest|richest|most populous|strongest|greatest)\b[^.,;:]{0,60}?\b(?:after|behind)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ranked();
}
