using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Since when a state is said to be in a body, without a verb of joining: "Albania, a NATO country since 2009", "Finland, in NATO since April 2023".</summary>
internal sealed partial class MembershipSince(JoiningWords words)
{
    private const int Behind = 16;
    private const int Ahead = 110;
    private const int Spoken = 4;
    private const int SentencesBack = 3;
    private static readonly string[] Members = ["member", "country", "state", "in", "part", "belongs", "belonged", "ally", "nation"];
    private static readonly string[] Others = ["candidate", "observer", "partner", "not", "never", "no", "associate", "president", "chair", "talks", "sanctions", "war"];

    /// <summary>What such words come to beside the table of memberships.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material, Passage passage)
    {
        string? last = null;
        foreach (var since in passage.Quantities.Times.Where(t => t.Kind == TimeKind.Since && t.Period.Start is not null && passage.Text.AsSpan(t.Span.Start).StartsWith("since", StringComparison.OrdinalIgnoreCase)))
        {
            last ??= Earlier(material, passage, since.Span.Start);
            if (last is not null && Beside(material, passage, since.Span.Start) is { } beside && MembershipDate.Compare(material.Book, beside.State, last, JoiningKind.Enter, since.Period.Start!.Value) is { } echoed)
            {
                yield return (beside.Span.Union(since.Span), echoed);
                continue;
            }

            if (Candidate(material, passage, since.Span.Start) is { } candidate && MembershipDate.Candidacy(material.Book, candidate.State, candidate.Organisation, since.Period.Start!.Value) is { } candidacy)
            {
                yield return (candidate.Span.Union(since.Span), candidacy);
                continue;
            }

            if (Body(material, passage, since.Span.Start) is not { } body)
            {
                if (Unnamed(material, passage, since) is { } unnamed)
                {
                    yield return unnamed;
                }

                continue;
            }

            var before = StateBefore(material, passage, body.Span);
            if (before is null && OfAny(material, passage, body.Organisation, body.Span, since) is { } spoken)
            {
                last = body.Organisation;
                yield return (body.Span.Union(since.Span), spoken);
                continue;
            }

            if (before is not { } found
                || !passage.HasWord(found.Span.End, since.Span.Start, Members) || passage.HasWord(found.Span.End, since.Span.Start, Others))
            {
                continue;
            }

            last = body.Organisation;
            if (MembershipDate.Compare(material.Book, found.State, body.Organisation, JoiningKind.Enter, since.Period.Start!.Value) is { } fact)
            {
                yield return (body.Span.Union(since.Span), fact);
            }
        }
    }

    // "It left OPEC; it had been a member since 2007", "China, a member since 2013": of the body spoken of last.
    private static (TextSpan Span, Fact Fact)? Unnamed(CheckMaterial material, Passage passage, TimeExpression since)
    {
        var start = passage.Sentence.Span.Start;
        if (Member().Match(passage.Text[start..since.Span.Start]) is not { Success: true } member
            || material.Mentions.Where(m => m.Sentence <= passage.Index && passage.Index - m.Sentence <= SentencesBack && m.Span.End <= since.Span.Start).Select(m => BodyOf(material, m)).LastOrDefault(b => b is not null) is not { } body)
        {
            return null;
        }

        var at = start + member.Index;
        var named = passage.Mentions.LastOrDefault(m => m.Span.End <= at + 2 && at - m.Span.End <= 3 && m.Kind == MentionKind.Name && m.Actors is [{ State: not null, Org: null, Person: null }]);
        var states = named is not null ? [named.Actors[0].State!] : SpokenStates.Before(material, passage.Index, since.Span.Start).Take(2).ToList();
        var facts = states.Select(material.Book.StateOf).OfType<State>().Select(s => MembershipDate.Compare(material.Book, s, body, JoiningKind.Enter, since.Period.Start!.Value)).OfType<Fact>().ToList();
        return facts.Count == 0 ? null : (new TextSpan(at, since.Span.End), facts.Find(f => f.Verdict == Verdict.Ok) ?? facts[0]);
    }

    [GeneratedRegex(@"(?:\b(?:it|which)\s+(?:had\s+been|has\s+been|was)\s+|,\s+)an?\s+(?:full\s+)?member\s+(?:only\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    // "It has been in the club since 2012": right where it is so of any state that was spoken of.
    private static Fact? OfAny(CheckMaterial material, Passage passage, string organisation, TextSpan body, TimeExpression since)
    {
        var start = passage.Sentence.Span.Start;
        if (!It().IsMatch(passage.Text[start..body.Start]) || !passage.HasWord(start, since.Span.Start, Members) || passage.HasWord(Math.Max(start, passage.Text.LastIndexOfAny([',', ';'], body.Start, body.Start - start)), since.Span.Start, Others))
        {
            return null;
        }

        var facts = SpokenStates.Before(material, passage.Index, start).Take(Spoken).Select(material.Book.StateOf).OfType<State>().Select(s => MembershipDate.Compare(material.Book, s, organisation, JoiningKind.Enter, since.Period.Start!.Value)).OfType<Fact>().ToList();
        return facts.Find(f => f.Verdict == Verdict.Ok) ?? facts.FirstOrDefault();
    }

    [GeneratedRegex(@"^(?:It|The\s+(?:country|state|kingdom|republic|government))\b", RegexOptions.CultureInvariant)]
    private static partial Regex It();

    // "Chile, a candidate for the Union since 2012", "a Union candidate since 2012"
    private static (string Organisation, State State, TextSpan Span)? Candidate(CheckMaterial material, Passage passage, int since)
    {
        var from = Math.Max(passage.Sentence.Span.Start, since - (3 * Behind));
        var word = passage.FirstWord(from, since, ["candidate"]);
        if (word < 0 || passage.Mentions.LastOrDefault(m => m.Span.End <= since && m.Span.Start >= from - Behind && BodyOf(material, m) is not null) is not { } body || since - Math.Max(word, body.Span.End) > Behind
            || passage.HasWord(from, since, ["not", "no", "never", "former", "president"]))
        {
            return null;
        }

        return StateBefore(material, passage, new TextSpan(Math.Min(word, body.Span.Start), body.Span.End)) is { } found ? (BodyOf(material, body)!, found.State, body.Span.Union(new TextSpan(word, word + 9))) : null;
    }

    // "in the club since the first of January": a day that is told in other words.
    private static string? Earlier(CheckMaterial material, Passage passage, int before)
    {
        var named = passage.Mentions.LastOrDefault(m => m.Span.End <= before && before - m.Span.End <= Ahead && BodyOf(material, m) is not null);
        return named is not null && passage.Between(named.Span.End, before).StartsWith(" since ", StringComparison.Ordinal) ? BodyOf(material, named) : null;
    }

    // ", and Finland since 2023": a state alone, the body was named with the one before.
    private static (State State, TextSpan Span)? Beside(CheckMaterial material, Passage passage, int since)
    {
        var mention = passage.Mentions.LastOrDefault(m => m.Span.End <= since && since - m.Span.End <= 1 && m.Actors is [{ State: not null, Org: null, Person: null }]);
        return mention is { Kind: MentionKind.Name } && passage.Between(passage.Sentence.Span.Start, mention.Span.Start) is var before && (before.EndsWith("and ", StringComparison.Ordinal) || before.EndsWith(", ", StringComparison.Ordinal))
            && material.Book.StateOf(mention.Actors[0].State!) is { } state ? (state, mention.Span) : null;
    }

    // A body named right before, or a word that stands for one: "the euro area".
    private (string Organisation, TextSpan Span)? Body(CheckMaterial material, Passage passage, int since)
    {
        var named = passage.Mentions.LastOrDefault(m => m.Span.End <= since && (since - m.Span.End <= Behind || AsMember().IsMatch(passage.Between(m.Span.End, since))) && BodyOf(material, m) is not null);
        if (named is not null)
        {
            return (BodyOf(material, named)!, named.Span);
        }

        var from = Math.Max(passage.Sentence.Span.Start, since - Behind);
        foreach (var (word, organisation) in words.Bodies)
        {
            if (passage.FirstWord(from, since, [word]) is >= 0 and var at)
            {
                return (organisation, new TextSpan(at, at + word.Length));
            }
        }

        return null;
    }

    private static string? BodyOf(CheckMaterial material, Mention mention) =>
        mention.Actors is [{ Org: { } org }] ? material.Book.BodyNamed(org) : null;

    // The last state named before; "a member of A since 2004 as well as of B since 2011" has one for both.
    private static (State State, TextSpan Span)? StateBefore(CheckMaterial material, Passage passage, TextSpan body)
    {
        var mention = passage.Mentions.LastOrDefault(m => m.Span.End <= body.Start && body.Start - m.Span.End <= Ahead && m.Actors is [{ State: not null, Org: null, Person: null }]);
        return mention is not null && material.Book.StateOf(mention.Actors[0].State!) is { } state ? (state, mention.Span) : null;
    }

    // Between the body and the day: ", as a full member, "
    [GeneratedRegex(@"^,?\s+as\s+an?\s+(?:full|regular|permanent|founding|proper)?\s*member,?\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex AsMember();
}
