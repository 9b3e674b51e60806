using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Lengths of borders told in passing, whose second side may stand before: "the one with Mali, 1,359 kilometres of sand", "between Norway and Finland, 709 kilometres".</summary>
internal sealed partial class BorderPassages(FigureFacts figures)
{
    private const int Reach = 60;
    private const int Gap = 6;
    private const int Spoken = 4;
    private const decimal Shortest = 5;

    /// <summary>What such lengths come to beside the table of borders; nothing where the neighbour has another border of that length.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages)
        {
            foreach (var length in passage.Quantities.Quantities.Where(q => q.Value is { Unit: "km" or "miles", Value: >= Shortest }))
            {
                if (Alone().Match(passage.Text[Math.Max(passage.Sentence.Span.Start, length.Span.Start - Reach)..length.Span.Start]) is { Success: true } && !NotLong().IsMatch(passage.Text[length.Span.End..Math.Min(passage.Sentence.Span.End, length.Span.End + Reach)]) && OfPair(material, passage, length.Span, length.Value.Unit, length.Value.Value!.Value) is { } pair)
                {
                    yield return (length.Span, pair);
                }
                else if (Neighbour(material, passage, length.Span) is { } named && Compare(material, passage, named, length.Value.Unit, length.Value.Value!.Value) is { } fact)
                {
                    yield return (named.Span.Union(length.Span), fact);
                }
                else if (Divided().IsMatch(passage.Text[passage.Sentence.Span.Start..passage.Sentence.Span.End]) && OfTwo(material, passage, length) is { } between)
                {
                    yield return between;
                }
            }

            var unit = passage.Quantities.Quantities.Select(q => q.Value.Unit).FirstOrDefault(u => u is "km" or "miles");
            foreach (var (span, value) in unit is null ? [] : Bare(passage))
            {
                if (passage.Mentions.LastOrDefault(m => m.Span.End <= span.Start && span.Start - m.Span.End <= Gap) is { Actors: [{ State: not null, Org: null, Person: null }] } named && Compare(material, passage, named, unit!, value) is { } fact)
                {
                    yield return (named.Span.Union(span), fact);
                }
            }
        }
    }

    // "Chile and Peru are divided by 168 kilometres", "the line that separates …": the only length of a sentence that names two neighbours and no third.
    private (TextSpan Span, Fact Fact)? OfTwo(CheckMaterial material, Passage passage, Quantities.Found<Quantities.Quantity> length)
    {
        var states = passage.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Description) && m.Actors is [{ State: not null, Org: null, Person: null }]).Select(m => m.Actors[0].State!).Distinct().ToList();
        return states is [var one, var other] && passage.Quantities.Quantities.Count(q => q.Value.Unit is "km" or "miles") == 1 && material.Book.BordersBetween(one, other).Count > 0
            && figures.Border(material, one, other, length.Value.Unit, length.Value.Value!.Value) is { } fact ? (length.Span, fact) : null;
    }

    [GeneratedRegex(@"\b(?:divided|separated|parted)\s+by\b|\b(?:divides|separates|parts)\b|\bshares?\s+with\b|\bwith\s+(?:which|whom)\b[^.;]{0,40}\bborder\b|\bbetween\b[^.;]{0,40}\b(?:runs?|lies?|stretch(?:es)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Divided();

    // "that with Poland 467": the unit was said of the border before.
    private static IEnumerable<(TextSpan Span, decimal Value)> Bare(Passage passage)
    {
        var sentence = passage.Sentence.Span;
        foreach (Match match in Plain().Matches(sentence.Of(passage.Text)))
        {
            var number = match.Groups["length"];
            if (decimal.TryParse(number.ValueSpan, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= Shortest)
            {
                yield return (new TextSpan(sentence.Start + number.Index, sentence.Start + number.Index + number.Length), value);
            }
        }
    }

    [GeneratedRegex(@"\b(?:the\s+one|that)\s+with\s+(?:the\s+)?\p{Lu}[\p{L}\s]{2,24}?(?:,|\s+at|\s+for|\s+is)?\s+(?<length>\d{1,3}(?:,\d{3})?)(?=\s*(?:[,.;:)]|$|and\b|of\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // The state named right beside the length: whose border with whom it is.
    private static Mention? Neighbour(CheckMaterial material, Passage passage, TextSpan length)
    {
        var sentence = passage.Sentence.Span;
        var before = passage.Text[Math.Max(sentence.Start, length.Start - Reach - Reach)..length.Start];
        var behind = passage.Text[length.End..Math.Min(sentence.End, length.End + Reach)];
        var named = OfBorder().Match(behind) is { Success: true } of ? Behind(passage, length.End + of.Length) ?? Beside(passage, length.Start)
            : Shared().IsMatch(before) && behind.StartsWith(" with ", StringComparison.Ordinal) ? Behind(passage, length.End)
            : Turned().IsMatch(before) ? Beside(passage, length.Start)
            : NotLong().IsMatch(behind) || !Told().IsMatch(before) ? null
            : Stretch(passage, length.Start) is { } stretch && (Bordering().IsMatch(before) || IsOfBorders(material, passage, "that with")) ? stretch
            : Bordering().IsMatch(before) || IsOfBorders(material, passage, before) ? Beside(passage, length.Start)
            : null;
        return named is { Actors: [{ State: not null, Org: null, Person: null }] } ? named : null;
    }

    // "The one with Mali": one of those spoken of before.
    private static bool IsOfBorders(CheckMaterial material, Passage passage, string before)
    {
        if (!One().IsMatch(before))
        {
            return false;
        }

        var earlier = material.SentenceAt(passage.Index - 1);
        return Bordering().IsMatch(passage.Text[(earlier?.Span.Start ?? passage.Sentence.Span.Start)..passage.Sentence.Span.End]);
    }

    private static Mention? Beside(Passage passage, int start) =>
        passage.Mentions.LastOrDefault(m => m.Span.End <= start && start - m.Span.End <= Reach && m.Kind != MentionKind.Pronoun && IsLinked(passage.Between(m.Span.Start - 8, m.Span.Start)) && !passage.Figures.Any(f => f.Span.Start >= m.Span.End && f.Span.End <= start));

    // "the Somali stretch", "the Chilean border"
    private static Mention? Stretch(Passage passage, int start) =>
        passage.Mentions.LastOrDefault(m => m.Span.End <= start && start - m.Span.End <= Reach && Side().IsMatch(passage.Between(m.Span.End, start)) && passage.Between(Math.Max(passage.Sentence.Span.Start, m.Span.Start - 4), m.Span.Start).EndsWith("he ", StringComparison.Ordinal));

    private static Mention? Behind(Passage passage, int end) =>
        passage.Mentions.FirstOrDefault(m => m.Span.Start >= end && m.Kind != MentionKind.Pronoun && passage.Between(end, m.Span.Start).Trim() is "with" or "with the" or "to");

    private static bool IsLinked(ReadOnlySpan<char> lead) =>
        lead.EndsWith(" with ", StringComparison.Ordinal) || lead.EndsWith(" with the ", StringComparison.Ordinal) || lead.EndsWith("h the ", StringComparison.Ordinal) || lead.EndsWith(" and ", StringComparison.Ordinal) || lead.EndsWith(" to ", StringComparison.Ordinal);

    // "The border, 1,963 kilometres of it": of two that were spoken of just before.
    private Fact? OfPair(CheckMaterial material, Passage passage, TextSpan length, string unit, decimal value)
    {
        var states = SpokenStates.Before(material, passage.Index, length.Start).Take(Spoken).ToList();
        List<Fact> facts = [.. from a in states from b in states where string.CompareOrdinal(a, b) < 0 && material.Book.BordersBetween(a, b).Count > 0 let fact = figures.Border(material, a, b, unit, value) where fact is not null select fact];
        return facts.Find(f => f.Verdict == Verdict.Ok) ?? (facts.Count == 1 ? facts[0] : null);
    }

    [GeneratedRegex(@"\b[Tt]he\s+(?:land\s+|common\s+|shared\s+)?(?:border|frontier)(?:,|\s+is|\s+runs\s+for|\s+measures)\s+(?:some\s+|about\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    private Fact? Compare(CheckMaterial material, Passage passage, Mention named, string unit, decimal length)
    {
        var neighbour = named.Actors[0].State!;
        var sides = SpokenStates.Around(material, passage, named.Span.Start).Where(s => s != neighbour && material.Book.BordersBetween(s, neighbour).Count > 0).ToList();
        if (sides.Count == 0)
        {
            return null;
        }

        var facts = sides.Select(s => figures.Border(material, s, neighbour, unit, length)).OfType<Fact>().ToList();
        return facts.Find(f => f.Verdict == Verdict.Ok)
            ?? (material.Book.BordersOf(neighbour).Any(b => figures.Border(material, b.First, b.Second, unit, length) is { Verdict: Verdict.Ok }) ? null : facts.FirstOrDefault());
    }

    // Behind the length: " of frontier with", "-long border with"
    [GeneratedRegex(@"^(?:-long|\s+long)?(?:\s+of)?(?:\s+(?:land|common|shared|open|mountainous|guarded))?\s+(?:border|frontier|boundary)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfBorder();

    [GeneratedRegex(@"\b(?:shares?|shared|sharing)(?:\s+\w+){0,3}\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    // "with Russia it shares"
    [GeneratedRegex(@"\b[Ww]ith\s+(?:the\s+)?[^,.;:]{3,40}?\s+(?:it|they|the\s+\w+|\p{Lu}\w+)\s+(?:also\s+)?shares?\s+(?:a\s+mere\s+|only\s+|some\s+|just\s+|about\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Turned();

    // " stretch, which is closed, "
    [GeneratedRegex(@"^\s+(?:stretch|border|frontier|boundary|section|side|one)\b[^.;:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(@"\b(?:border|borders|frontier|frontiers|boundary)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bordering();

    // "The one with", "that with", "the one that Chile shares with", "between"
    [GeneratedRegex(@"\b(?:(?:the|that)\s+(?:one|other)?\s*(?:with|between|that)|that\s+(?:with|between)|between)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex One();

    // What leads up to a length: ", ", "at", "runs for", "is some"
    [GeneratedRegex(@"(?:,|\bat|\bis|\bwas|\bof|\bfor|\bmeasures|\bmeasuring|\bstretches|\bruns|\bextends|\bnumbers)(?:\s+(?:some|about|only|just|all|of|almost|nearly|over|more|than|roughly|a|mere|its|full|whole|fully|barely|at|for|least|runs))*\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    // A wall, a road, a distance
    [GeneratedRegex(@"^(?:-long|\s+long)?(?:\s+of)?\s+(?:from|away|off|inside|into|north|south|east|west|wide|deep|high|of\s+(?:road|railway|rail|track|pipe|fence|wall|wire)|road|railway|line|pipeline|fence|wall|stretch|section|strip|zone|belt|buffer)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotLong();
}
