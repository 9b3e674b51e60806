using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Days that are told as still to come and had gone by when the document was published: "the bridge will open in March 2024" in a text of 2025.</summary>
internal static partial class DaysBehind
{
    private const string Formula = "day in the text >= day of publication";
    private const int Reach = 90;

    /// <summary>Years back in which a day may still be meant.</summary>
    private const int Longest = 5;

    /// <summary>What such days come to beside the day of publication; none where that is not known.</summary>
    public static IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } published)
        {
            yield break;
        }

        foreach (var passage in material.Passages)
        {
            var sentence = passage.Sentence.Span;
            var words = passage.Text.AsSpan(sentence.Start, sentence.Length);
            if (!words.Contains("20", StringComparison.Ordinal) || !Ahead().IsMatch(words))
            {
                continue;
            }

            foreach (var time in passage.Quantities.Times)
            {
                if (time.Kind is TimeKind.Point or TimeKind.Deadline && (time.Period.End ?? time.Period.Start) is { } day && day.Latest < published && published.Year - day.Year <= Longest && ToldDay.Says(passage, time.Span, day.Year)
                    && !passage.Quantities.Times.Any(t => t != time && (t.Period.Start ?? t.Period.End) is { } other && other.Earliest < day.Earliest) && IsAhead(passage, time.Span) && Alone().IsMatch(passage.Text[time.Span.End..sentence.End]) && (On().IsMatch(passage.Text[Math.Max(sentence.Start, time.Span.Start - 24)..time.Span.Start]) || Starts().IsMatch(time.Span.Of(passage.Text))))
                {
                    yield return (time.Span, ToldDay.Doubtful(day, published, Formula, "is told as still to come, but had gone by"));
                }
            }
        }
    }

    // The verb of what is to come stands right before, with no other clause between.
    private static bool IsAhead(Passage passage, TextSpan day)
    {
        var from = Math.Max(passage.Sentence.Span.Start, day.Start - Reach);
        var lead = passage.Text[from..day.Start];
        return Ahead().Matches(lead).LastOrDefault() is { } will && !Other().IsMatch(lead[(will.Index + will.Length)..]);
    }

    // "will", "is to", "plans to": what is to come, from the day of the text
    [GeneratedRegex(@"\b(?:will|shall|(?:is|are|am)\s+(?:now\s+|still\s+)?(?:to|due\s+to|set\s+to|expected\s+to|scheduled\s+to|supposed\s+to|going\s+to|planned\s+(?:to|for)|scheduled\s+for|slated\s+(?:to|for)|due)|(?:plans?|intends?|wants?|hopes?|expects?|aims?|promises?|vows?|pledges?|means?)\s+to|(?:has|have)\s+(?:promised|pledged|vowed|agreed|undertaken)\s+to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    // No noun of that day behind: "build on the May 2021 commitment"
    [GeneratedRegex(@"^\s*(?:[,.;:)!?”]|$|(?:and|but|at|in|with|to|when|if|by|for|after|before|as|on|from|under|or|so|unless|because|provided|according|at\s+the)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:[Oo]n|[Ii]n|[Bb]y|until|before|[Ff]rom|of|for|during|later\s+than)\s+(?:the\s+|early\s+|late\s+|mid-|about\s+)?(?:end\s+of\s+|beginning\s+of\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex On();

    [GeneratedRegex(@"^(?:[Oo]n|[Ii]n|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Dd]uring|[Tt]hrough)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    // Another verb that the day may belong to: "will use the bridge that was opened in 2023", "since"
    [GeneratedRegex(@"\b(?:that|which|who|was|were|had|has|have|did|after|since|from|as|signed|agreed|opened|made|adopted|passed|elected|told|said|set|of)\b|[;:“”""(–—]", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
